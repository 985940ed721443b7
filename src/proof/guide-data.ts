/** A whole guide: its content, and the words of every screen. */
import type { ConsoleInterface } from '../adviser/interface.ts';
import type { GuideContent } from '../guide/guide-content.ts';
import type { MeasureWords } from '../guide/measure-words.ts';
import type { LegalWords } from '../guide/legal.ts';
import type { SearchWords } from '../search/build-index.ts';
import type { ReportWords } from '../measure/report-words.ts';
import type { ReviewWords } from './review-words.ts';

/** Everything that is read of a guide. */
export interface GuideData extends GuideContent {
  readonly console: ConsoleInterface;
  readonly legales: LegalWords;
  readonly recherche: SearchWords;
  /** The words of the review page, of the maps and of « ce qui a changé ». */
  readonly motsDeRelecture: ReviewWords;
  /** The words that screens say only where pages are counted. */
  readonly mesure: MeasureWords;
  /** The words of the report on what was counted. */
  readonly statistiques: ReportWords;
}

/** What `machines/index.ts` exports: everything but what the documents and the words of the screens hold. */
export interface Machines extends Omit<
  GuideData,
  | 'words'
  | 'relectures'
  | 'interface'
  | 'console'
  | 'motsDeRelecture'
  | 'mesure'
  | 'statistiques'
  | 'recherche'
> {
  readonly recherche: Omit<GuideData['recherche'], 'horsSujet'>;
}
