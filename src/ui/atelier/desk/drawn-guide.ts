import { createContext } from 'react';
import type { AdviserGuide } from '../../../adviser/adviser-part.ts';

/** The guide as the site draws it; undefined while a file is too broken for that. */
export const DrawnGuideContext = createContext<AdviserGuide | undefined>(undefined);
