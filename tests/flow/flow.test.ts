/** The kinds of step, told apart, and found by their names. */
import { describe, expect, test } from 'vitest';
import { isDetour, isEnd, stepAt } from '../../src/flow/flow.ts';

const question = { on: { 'oui': 'fin', 'non': 'conseil' } };
const conseil = { tags: 'advice', on: { 'fait': 'fin' } } as const;
const fin = { type: 'final' } as const;
const detour = { initial: 'a', states: { 'a': { tags: 'reply' } } } as const;
const flow = {
  initial: 'question',
  states: { question, conseil, detour, 'reponse': { tags: 'reply' }, fin },
} as const;

describe('a step', () => {
  test('is a detour when it holds steps, and nothing else is', () => {
    expect(Object.values(flow.states).filter(isDetour)).toEqual([detour]);
  });

  test('is an end when it is final, and nothing else is', () => {
    expect(Object.values(flow.states).filter(isEnd)).toEqual([fin]);
  });

  test('is found by its name', () => {
    expect(stepAt(flow, 'conseil')).toBe(conseil);
  });

  test('that is not there is refused, by its name', () => {
    expect(() => stepAt(flow, 'ailleurs')).toThrow('ailleurs : cette étape n’existe pas');
  });
});
