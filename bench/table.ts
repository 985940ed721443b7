/** Figures as a reader meets them: medians, ratios, goals, and Markdown tables. */

/** The middle value; half of the values are below it. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

/** A number as it is printed: three figures that count, a French comma. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits).replace('.', ',');
}

/** A duration in milliseconds, in the unit that reads best. */
export function duration(ms: number): string {
  if (ms >= 1000) return `${figure(ms / 1000)} s`;
  return ms >= 0.1 ? `${figure(ms)} ms` : `${figure(ms * 1000)} µs`;
}

/** A ratio: « × 1,05 ». */
export function times(ratio: number): string {
  return Number.isFinite(ratio) ? `× ${ratio.toFixed(2).replace('.', ',')}` : '–';
}

/** A size in kilobytes of a thousand bytes. */
export function kilobytes(bytes: number): string {
  return `${figure(bytes / 1000)} kB`;
}

/** Whether a figure is at most its goal. */
export function met(value: number, most: number): string {
  return value <= most ? '✔' : '✘';
}

/** What a table says of one goal. */
interface Verdict {
  readonly what: string;
  readonly figure: string;
  /** The reference against itself: how far two equal things come apart. */
  readonly control: string;
  readonly goal: string;
  readonly verdict: string;
}

/** The columns in which a figure is compared, the first that a row fills being the one that its goal is about. */
const COMPARED = ['guide ÷ plancher', 'guide'];
const CONTROL = 'témoin A/A';
const GOAL = 'but';

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** Every row of a report's tables that has a goal. */
export function verdictsOf(report: string): readonly Verdict[] {
  let head: readonly string[] = [];
  return report.split('\n').flatMap((line, index, lines): Verdict[] => {
    if (!line.startsWith('|')) return [];
    const cells = cellsOf(line);
    if (lines[index + 1]?.startsWith('| ---') === true) head = cells;
    const verdict = cells.at(-1) ?? '';
    const at = head.indexOf(GOAL);
    if (!['✔', '✘'].includes(verdict) || at < 0) return [];
    const cell = (column: string) => cells[head.indexOf(column)] ?? '';
    const figure = COMPARED.map(cell).find((text) => text !== '') ?? cells[at - 1] ?? '';
    return [{ what: cells[0] ?? '', figure, control: cell(CONTROL), goal: cells[at] ?? '', verdict }];
  });
}

/** All goals in one table, those that are missed first. */
export function summaryOf(report: string): string {
  const verdicts = verdictsOf(report);
  const missed = verdicts.filter(({ verdict }) => verdict === '✘');
  const rows = [...missed, ...verdicts.filter((one) => !missed.includes(one))];
  return [
    `## En un tableau : ${verdicts.length - missed.length} buts atteints sur ${verdicts.length}`,
    table(
      ['', 'mesure', CONTROL, GOAL, ''],
      rows.map(({ what, figure, control, goal, verdict }) => [what, figure, control, goal, verdict]),
    ),
  ].join('\n\n');
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}
