import { type OpenCollection, project } from '@sogoc/access';
import type { StandardisedRecord } from '@sogoc/core-entities';
import type { StoredGoldenRecord } from '@sogoc/persistence';
import { isAskedByAnotherName, type RankedGolden } from '@sogoc/resolution';

import type { MatchItem } from './match.service';

export type CoarseItems = (ranked: RankedGolden, golden: StoredGoldenRecord, opened: OpenCollection) => MatchItem[];

/**
 * Answers in two words, without weights: what speaks against a match is not told from what does not speak for it. A golden record by
 * another name than the one asked about is none, whatever the number says.
 */
export function coarseItems(asked: StandardisedRecord): CoarseItems {
  return ({ outcome }, golden, { declaration, grant }) => {
    if (isAskedByAnotherName(asked, golden.attributes, declaration)) return [];
    return [{ golden: project(golden, grant), outcome: outcome === 'match' ? 'match' : 'review' }];
  };
}
