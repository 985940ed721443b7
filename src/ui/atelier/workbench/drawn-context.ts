import { createContext } from 'react';
import type { AdviserGuide } from '../../../adviser/adviser-part.ts';
import type { Judge } from './judge.ts';

/** The guide as the site draws it, and the judge of its pages; neither while a file is too broken for them. */
export interface Drawn {
  /** The version of the guide that is drawn: the one that is kept follows, once no key waits. */
  readonly version: string;
  readonly guide: AdviserGuide | undefined;
  readonly judge: Judge | undefined;
}

export const DrawnContext = createContext<Drawn>({ version: '', guide: undefined, judge: undefined });
