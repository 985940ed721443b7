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

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}
