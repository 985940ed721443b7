/** The words language of this guide: sources are those of the sheet, channels those that it names. */
import { wordsLanguage } from '../src/words/words.ts';
import type { ChannelName } from './channels.ts';
import type { Source } from './sources.ts';

export const defineWords = wordsLanguage<Source, ChannelName>();
