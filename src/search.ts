/**
 * The symptom search: what a person says or types, matched to the pages that answer it.
 * MiniSearch ranks the pages; a phrase of the content owner (`mots`) that the sentence holds whole counts more.
 */
import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { canonicalOf, HOMELESS } from './guide.ts';
