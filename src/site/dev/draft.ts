/** A draft, opened from the atelier: whatever is wrong with it is told there, and the guide opens if it can. */
import { isDetour, isEnd, type Flow, type Step } from '../../flow/flow.ts';
import { listPages } from '../../guide/pages.ts';
import { isReply } from '../../guide/text.ts';
import type { GuideData } from '../../proof/guide-data.ts';
import { contentOfFile } from '../../words/read.ts';
import type { Fault } from '../../words/faults.ts';
import type { Words } from '../../words/words.ts';
import { escapeHtml } from '../documents/document.ts';
import { pageInPlace } from './fault-page.ts';

/** A flow without the steps that nothing leads to. */
function reachedFlow<F extends Flow>(flow: F): F {
  const states: Record<string, Step> = {};
  const waiting = [flow.initial];
  for (const key of waiting) {
    const step = flow.states[key];
    if (step === undefined || Object.hasOwn(states, key)) continue;
    if (isDetour(step)) {
      const inner = reachedFlow(step);
      states[key] = inner;
      const ends = Object.values(inner.states).some((one) => isEnd(one));
      if (ends && step.onDone !== undefined) waiting.push(step.onDone);
    } else {
      states[key] = step;
      if ('on' in step) waiting.push(...Object.values(step.on));
    }
  }
  // In the order of the map: that of the goals on the home page.
  const kept = Object.keys(flow.states).flatMap((key): [string, Step][] => {
    const step = states[key];
    return step === undefined ? [] : [[key, step]];
  });
  return { ...flow, states: Object.fromEntries(kept) };
}

/** The words of a page without the ways on to pages that are not there. */
function withoutLost(words: Words, pages: ReadonlyMap<string, unknown>): Words {
  if (!isReply(words)) return words;
  const suite = Object.entries(words.suite).filter(([path]) => pages.has(path));
  return { ...words, suite: Object.fromEntries(suite) };
}

/**
 * A draft without the pages that nothing leads to: nobody can come to them, and the site, which says of each page how one comes there, has
 * nothing to say of them. The guide then opens, and the atelier tells what is to be linked.
 */
export function reachedGuide(data: GuideData): GuideData {
  const root = reachedFlow(data.root);
  const pages = listPages(root);
  if (pages.size === listPages(data.root).size) return data;
  const contents = new Set([...pages.values()].map(({ content }) => content));
  return {
    ...data,
    root,
    words: data.words.map(({ flow, steps }) => ({
      flow,
      steps: Object.fromEntries(
        Object.entries(steps)
          .filter(([step]) => contents.has(flow === root.initial ? step : `${flow}/${step}`))
          .map(([step, words]) => [step, withoutLost(words, pages)]),
      ),
    })),
  };
}

/** How many pages are named at one go. */
const MOST = 20;

/** What a fault is about, as its owner calls it, with the way to it in the atelier. */
function placeOf({ file }: Fault, files: ReadonlyMap<string, string>): readonly [href: string, name: string] {
  const page = contentOfFile(file);
  if (page !== undefined) {
    const title = /^# (.+)$/m.exec(files.get(file) ?? '')?.[1] ?? 'Une page sans titre';
    return [`/atelier/#/page/${encodeURI(page)}`, title.replaceAll(/\{\w*\}/g, '…')];
  }
  const flow = /^machines\/([^/]+)\.ts$/.exec(file)?.[1];
  return flow === undefined || flow === 'index'
    ? ['/atelier/', 'L’atelier']
    : [`/atelier/#/carte/${encodeURI(flow)}`, 'La carte de cette partie'];
}

/** What is shown in the place of a draft that cannot be opened: the pages at fault, each with the way to it. No file, no trace. */
export function draftFaultsAsPage(faults: readonly Fault[], files: ReadonlyMap<string, string>): string {
  const e = escapeHtml;
  const places = new Map(faults.map((fault) => placeOf(fault, files)));
  if (places.size === 0) places.set('/atelier/', 'L’atelier');
  return pageInPlace(
    'Le guide ne peut pas s’ouvrir maintenant',
    'Rien n’est perdu. Une page est à corriger dans l’atelier. Ensuite, rechargez cette page.',
    [...places].slice(0, MOST).map(([href, name]) => `<li><a href="${e(href)}">${e(name)}</a></li>`),
  );
}
