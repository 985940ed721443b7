/** The guide as the screens name its pages: numbers of the sheet by their values. */
import type { Model } from '../../../atelier/contract.ts';
import { shownText } from '../sentence/shown-text.ts';
import { printed } from '../sentence/printed.ts';

/** The model with every title, every label and what may be undone as they are read. The fields of pages stay as they are written. */
export function shownModel(model: Model): Model {
  const values = Object.fromEntries(model.values.map(({ name, value }) => [name, value]));
  const shown = (text: string): string => printed(shownText(text, values));
  const arrow = (edge: Model['flows'][number]['steps'][number]['edges'][number]) => ({
    ...edge,
    label: shown(edge.label),
  });
  const step = (one: Model['flows'][number]['steps'][number]) => ({
    ...one,
    title: shown(one.title),
    edges: one.edges.map(arrow),
  });
  const flow = (one: Model['flows'][number]) => ({
    ...one,
    title: shown(one.title),
    steps: one.steps.map(step),
  });
  const page = (one: Model['pages'][number]) => ({ ...one, title: shown(one.title) });
  const { undo, redo } = model.history;
  return {
    ...model,
    flows: model.flows.map(flow),
    pages: model.pages.map(page),
    history: { undo: undo.map(shown), redo: redo.map(shown) },
  };
}
