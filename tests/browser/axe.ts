/** axe in the page under test: what it finds wrong, and what it cannot decide by itself. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, ElementContext, NodeResult, RunOptions } from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything that the issue asks of a page. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice', 'RGAAv4'];

declare const axe: {
  run: (context: ElementContext, options: RunOptions) => Promise<AxeResults>;
};

/** What one run of axe says; `undecided` names a rule, why axe gave up, and the kind of element. */
export interface Audit {
  readonly faults: readonly string[];
  readonly undecided: readonly string[];
}

/** Runs axe on the page as it stands. */
export async function audit(page: Page): Promise<Audit> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(async (runOnly) => {
    // What the answers of the field lie over is looked at where nothing covers it: axe can only guess its colours.
    const over = document.querySelector('.overlay');
    const covered = over !== null && getComputedStyle(over).position !== 'static';
    const { violations, incomplete } = await axe.run(covered ? { exclude: [['.zones']] } : document, {
      runOnly,
      resultTypes: ['violations', 'incomplete'],
      preload: false,
    });
    const kind = ({ html }: NodeResult): string => {
      const tag = /^<([\w-]+)/.exec(html)?.[1] ?? '?';
      const name = /^<[^>]*? class="([^"\s]+)/.exec(html)?.[1];
      return name === undefined ? tag : `${tag}.${name}`;
    };
    const why = ({ any, all, none }: NodeResult): string => {
      const data = [...any, ...all, ...none].map((check) => check.data as { messageKey?: string } | null);
      return data.find((one) => typeof one?.messageKey === 'string')?.messageKey ?? '';
    };
    return {
      faults: violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.html.slice(0, 120)}`)),
      undecided: [
        ...new Set(
          incomplete.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${why(node)} ${kind(node)}`)),
        ),
      ],
    };
  }, TAGS);
}
