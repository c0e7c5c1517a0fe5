import type { SearchCondition } from './search-condition';

/**
 * Ways to find a text, the best first: what one finds stands before what the next finds. An identifier; a value that is the text; one that
 * is it but for diacritics; all its words as written; all its words but for diacritics, in any order, the last one possibly unfinished.
 */
const WAYS = [
  'identifier',
  'whole text',
  'whole text but for diacritics',
  'words as written',
  'words but for diacritics',
] as const;

/** What is asked for in each way; a way that is left out finds nothing. */
export type WaysThatFind = { readonly [Way in (typeof WAYS)[number]]?: SearchCondition };

export const theBestFirst = (ways: WaysThatFind): readonly SearchCondition[] => WAYS.flatMap((way) => ways[way] ?? []);
