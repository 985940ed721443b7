/** The charts of the report, drawn by Observable Plot at build time: static pictures in the reader's own colours. */
import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';

const { document } = new JSDOM('').window;

/** A bar of a chart. */
export interface Bar {
  readonly label: string;
  readonly n: number;
}

/** A drawing as text, named for who cannot see it. Plot writes a style sheet into each; the report has it once, in its own. */
function asText(drawing: Element, name: string): string {
  for (const style of drawing.querySelectorAll('style')) style.remove();
  for (const part of drawing.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', name);
  drawing.setAttribute('class', 'graphique');
  return drawing.outerHTML;
}

const count = new Intl.NumberFormat('fr-FR');
const format = (n: number): string => count.format(n);

/** Bars that lie, the largest as the list has it. */
export function barChart(bars: readonly Bar[], name: string): string {
  return asText(
    Plot.plot({
      document,
      width: 760,
      height: 40 + bars.length * 26,
      marginLeft: 300,
      marginRight: 60,
      x: { axis: null, domain: [0, Math.max(1, ...bars.map(({ n }) => n))] },
      y: { label: null, tickSize: 0, domain: bars.map(({ label }) => label), tickFormat: shorten },
      marks: [
        Plot.barX(bars, { x: 'n', y: 'label', fill: 'currentColor', fillOpacity: 0.75 }),
        Plot.text(bars, { x: 'n', y: 'label', text: ({ n }: Bar) => format(n), textAnchor: 'start', dx: 5 }),
      ],
    }),
    name,
  );
}

/** Bars that stand, in the order of the list: hours, lengths. */
export function columnChart(bars: readonly Bar[], name: string): string {
  return asText(
    Plot.plot({
      document,
      width: 640,
      height: 240,
      marginLeft: 60,
      x: { label: null, domain: bars.map(({ label }) => label) },
      y: { label: null, grid: true, tickFormat: format },
      marks: [
        Plot.barY(bars, { x: 'label', y: 'n', fill: 'currentColor', fillOpacity: 0.75 }),
        Plot.ruleY([0]),
      ],
    }),
    name,
  );
}

/** A line over days. */
export function lineChart(
  points: readonly { readonly day: string; readonly n: number }[],
  name: string,
): string {
  const dated = points.map(({ day, n }) => ({ day: new Date(`${day}T00:00:00Z`), n }));
  return asText(
    Plot.plot({
      document,
      width: 640,
      height: 240,
      marginLeft: 60,
      x: {
        type: 'utc',
        label: null,
        tickFormat: (day: Date) => day.toISOString().slice(5, 10).split('-').toReversed().join('/'),
      },
      y: { label: null, grid: true, zero: true, tickFormat: format },
      marks: [
        Plot.lineY(dated, { x: 'day', y: 'n', stroke: 'currentColor', strokeWidth: 2 }),
        Plot.dotY(dated, { x: 'day', y: 'n', fill: 'currentColor', r: 2.5 }),
        Plot.ruleY([0]),
      ],
    }),
    name,
  );
}

/** A label that has its place beside a bar. */
function shorten(label: string): string {
  return label.length <= 46 ? label : `${label.slice(0, 45)}…`;
}
