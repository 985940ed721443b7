/** The report as somebody reads it: what is in it, what is never told, and that nothing of it comes from a log as text. */
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Sums, Summed } from '../../scripts/lib/statistics/sql.ts';
import { NONE_REFUSED } from '../../scripts/lib/statistics/lines.ts';
import { pagesAsData, readPages } from '../../scripts/lib/statistics/pages.ts';
import { withRules, writeReport } from '../../scripts/lib/statistics/report.ts';
import { behaviourOf, simulate } from '../../scripts/lib/statistics/simulate.ts';
import { flowsOf } from '../../src/proof/map.ts';
import { typesetAll } from '../../src/guide/format.ts';
import { lexicon } from '../fixtures/counted.ts';
import { data, guide } from '../guide.ts';

const words = withRules(typesetAll(data.statistiques));
const behaviour = behaviourOf(guide, [...lexicon].slice(0, 12), 3);

async function sumsOf(visits: number, version = guide.version, day = '2026-09-01'): Promise<Sums> {
  const truth = await simulate(guide, behaviour, { seed: 9, visits, from: day, days: 3 }, () => undefined);
  const events: Summed[] = [...truth].map(([key, n]) => {
    const [what = '', page = '', answer = ''] = key.split('\t');
    return { version, what, page, answer, n };
  });
  return { events, days: [{ day, version, n: 50 }], callHours: [{ hour: 10, n: 12 }] };
}

async function documentOf(
  sums: Sums,
  refused = NONE_REFUSED,
): Promise<{ readonly page: Document; readonly html: string }> {
  const html = await writeReport({
    guide,
    words,
    review: data.motsDeRelecture,
    sums,
    calls: [],
    refused,
    styles: '',
  });
  return { page: new JSDOM(html).window.document, html };
}

const cellsOf = (page: Document) => [...page.querySelectorAll('td')].map((cell) => cell.textContent);
let large: Awaited<ReturnType<typeof documentOf>>;
beforeAll(async () => {
  large = await documentOf(await sumsOf(6000));
});

describe('the report', () => {
  test('has every part, each with a heading that the table of contents leads to', () => {
    const links = [...large.page.querySelectorAll('nav a')].map(
      (one) => one.getAttribute('href')?.slice(1) ?? '',
    );
    expect(links).toHaveLength(14);
    for (const id of links)
      expect(large.page.getElementById(id)?.querySelector('h2')?.textContent).not.toBe('');
  });

  test('is one file without a script that asks nothing of anyone', () => {
    expect(large.page.querySelectorAll('script, link, img, iframe')).toHaveLength(0);
    const addresses = [...large.page.querySelectorAll('[href]')].map((one) => one.getAttribute('href') ?? '');
    expect(addresses.filter((address) => !address.startsWith('#'))).toEqual([]);
    expect(addresses.filter((address) => large.page.getElementById(address.slice(1)) === null)).toEqual([]);
  });

  test('has each id once', () => {
    const ids = [...large.page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
  });

  test('draws the map of each flow, arrows as thick as their traffic, and says each share in its box', () => {
    const maps = [...large.page.querySelectorAll('svg.carte')];
    expect(maps).toHaveLength(flowsOf(guide.root).size);
    const [home] = maps;
    const texts = home?.textContent ?? '';
    expect(texts).toMatch(/%\s*s’arrêtent ici/);
    const widths = [...(home?.querySelectorAll('.edge path') ?? [])].map((path) =>
      Number(path.getAttribute('stroke-width') ?? 1),
    );
    expect(Math.max(...widths)).toBeGreaterThan(10);
    expect(Math.min(...widths)).toBeLessThan(Math.max(...widths));
    expect(large.page.querySelectorAll('[class*="part-"]').length).toBeGreaterThan(
      Math.min(30, guide.words.size / 2),
    );
  });

  test('gives the table of each chart, and names each chart for who cannot see it', () => {
    const charts = [...large.page.querySelectorAll('svg.graphique')];
    expect(charts.length).toBeGreaterThanOrEqual(4);
    for (const chart of charts) {
      expect(chart.getAttribute('aria-label')).toContain('Graphique');
      expect(chart.nextElementSibling?.querySelector('table')).not.toBeNull();
    }
  });
});

describe('a figure under 10', () => {
  test('is never told, in a cell, a map or a chart', async () => {
    const { page } = await documentOf(await sumsOf(25));
    expect(cellsOf(page).filter((text) => /^\d$/.test(text))).toEqual([]);
    expect(cellsOf(page)).toContain(words.moins);
    const drawn = [...page.querySelectorAll('.carte text')].map(({ textContent }) => textContent.trim());
    expect(drawn.filter((text) => /^\d$/.test(text))).toEqual([]);
  });

  test('is not in the data for other programs either', async () => {
    const kept = JSON.parse(pagesAsData({ guide, sums: await sumsOf(25) })) as { pages: { vues: number }[] };
    expect(kept.pages.filter(({ vues }) => vues < 10)).toEqual([]);
    const many = JSON.parse(pagesAsData({ guide, sums: await sumsOf(6000) })) as {
      pages: { arrets: number | null }[];
    };
    expect(many.pages.filter(({ arrets }) => arrets !== null).length).toBeGreaterThan(
      Math.min(10, guide.words.size / 2),
    );
  });

  test('is told to the atelier as too few, and the rest as the report has it, copies of a page together', async () => {
    const sums = await sumsOf(6000);
    const read = readPages(pagesAsData({ guide, sums }));
    const count = (what: readonly string[], content: string, answer?: string) =>
      sums.events
        .filter(
          (event) =>
            what.includes(event.what) &&
            guide.pages.get(event.page)?.content === content &&
            (answer === undefined || event.answer === answer),
        )
        .reduce((sum, { n }) => sum + n, 0);
    const told = (n: number, of: number) => (of === 0 ? null : n < 10 ? 'few' : Number((n / of).toFixed(3)));
    const LEFT = ['reponse', 'suite', 'retour', 'changement', 'reprise'];
    const kinds = new Map([...guide.pages.values()].map(({ content, kind }) => [content, kind]));
    expect(Object.keys(read?.pages ?? {}).toSorted()).toEqual([...kinds.keys()].toSorted());
    for (const [content, page] of Object.entries(read?.pages ?? {})) {
      const shown = count(['page', 'conclusion'], content);
      const isReply = kinds.get(content) === 'reply';
      const [yes, no] = [count(['utile'], content), count(['inutile'], content)];
      const asks = [...guide.pages.values()].some(
        (one) => one.content === content && one.answers.some(({ id }) => id === 'je-ne-sais-pas'),
      );
      expect(page).toEqual({
        shown: shown < 10 ? 'few' : shown,
        stop: isReply ? null : told(shown - count(LEFT, content), shown),
        yes: isReply ? told(yes, yes + no) : null,
        no: isReply ? told(no, yes + no) : null,
        unsure: asks
          ? told(count(['reponse'], content, 'je-ne-sais-pas'), count(['reponse'], content))
          : null,
      });
    }
    const asked = [...guide.words.values()].filter(
      (words) => 'reponses' in words && 'je-ne-sais-pas' in words.reponses,
    );
    expect(
      Object.values(read?.pages ?? {}).filter(({ unsure }) => typeof unsure === 'number').length,
    ).toBeGreaterThan(Math.min(3, asked.length / 2));
  });

  test('is not a report for the atelier when nothing was counted', () => {
    const sums: Sums = { events: [], days: [], callHours: [] };
    expect(readPages(pagesAsData({ guide, sums }))).toBeNull();
  });

  test('is stated as a rule at the head of the report', () => {
    expect(large.page.getElementById('regles')?.textContent).toContain(words.regles.petits);
  });
});

test('the version before is compared with this one, and a change is said in words', async () => {
  const now = await sumsOf(20_000);
  const before = await sumsOf(20_000, 'aaaa1111', '2026-08-01');
  const worse = before.events.map((event) =>
    event.page === '' && event.what === 'reponse' ? { ...event, n: Math.floor(event.n / 4) } : event,
  );
  const { page } = await documentOf({
    ...now,
    events: [...now.events, ...worse],
    days: [...before.days, ...now.days],
  });
  const part = page.getElementById('versions');
  expect(part?.textContent).toContain('aaaa1111');
  expect(part?.querySelector('tbody tr')?.textContent).toContain(words.baisse);
});

test('pages read without a script are told apart, by page, a small number never', async () => {
  const sums = await sumsOf(25);
  const [first = '', second = ''] = [...guide.pages.keys()].slice(1);
  const read = (page: string, n: number): Summed => ({
    version: guide.version,
    what: 'lecture',
    page,
    answer: '',
    n,
  });
  const { page } = await documentOf({
    ...sums,
    events: [...sums.events, read(first, 4321), read(second, 4)],
  });
  const rows = [...(page.getElementById('sans-script')?.querySelectorAll('tbody tr') ?? [])];
  expect(rows.map((row) => row.querySelector('td')?.textContent.replace(/\s/g, ' '))).toEqual([
    '4 321',
    words.moins,
  ]);
  // Not among what was shown.
  expect(page.getElementById('impasses')?.textContent).not.toMatch(/4\s321/);
});

test('refused lines are counted by reason; of what they held, nothing is there', async () => {
  const { page } = await documentOf(await sumsOf(25), { ...NONE_REFUSED, forme: 1234 });
  expect(page.getElementById('refus')?.textContent).toMatch(/1\s234/);
});

test('an id that is no longer of the guide is never shown', async () => {
  const sums = await sumsOf(50);
  const strange = {
    version: guide.version,
    what: 'page',
    page: '<script>x</script>',
    answer: '=cmd()',
    n: 5000,
  };
  const { html } = await documentOf({ ...sums, events: [...sums.events, strange] });
  expect(html).not.toContain('<script');
  expect(html).not.toContain('cmd()');
});

test('with nothing counted, the report says so', async () => {
  const { page } = await documentOf({ events: [], days: [], callHours: [] });
  expect(page.querySelector('main > p')?.textContent).toBe(words.vide);
});
