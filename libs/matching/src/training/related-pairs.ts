import type { MatchModelDeclaration } from '../model/match-model-declaration';
import { estimate, type EmMaterial, type EmResult } from './expectation-maximisation';
import type { Parameters } from './parameters';
import type { RelatedPairs } from './training-input';

/** Two classes of pairs that are no matches are told apart by so many comparisons of what is shared, and so many of what is not. */
const SHARED_NEEDED = 3;
const OTHERS_NEEDED = 1;
/** Fewer related pairs than this, or than this for each match, are matches with slips: they make no class. */
const FEWEST_RELATED = 10;
const FEWEST_FOR_MATCH = 0.2;
/** Name of the body of evidence that the shared comparisons are. */
const BODY = 'shared by things that belong together';

/** The comparisons that may show a household or the like; undefined where too few of either kind are there, or the author said it. */
export function sharedComparisons(
  { comparisons, bodies = [] }: MatchModelDeclaration,
  shared: readonly string[] = [],
): readonly string[] | undefined {
  const bound = new Set(bodies.flatMap((body) => body.comparisons));
  const free = comparisons.map(({ name }) => name).filter((name) => shared.includes(name) && !bound.has(name));
  return free.length >= SHARED_NEEDED && comparisons.length - free.length >= OTHERS_NEEDED ? free : undefined;
}

/** EM with the class of related pairs, or without where hardly any are found. */
export function estimateWithRelated(material: EmMaterial, shared: readonly boolean[] | undefined): EmResult {
  if (shared === undefined) return estimate(material);
  const found = estimate({ ...material, shared });
  const matches = found.parameters.prior * material.allPairs;
  const isFound = found.expectedRelated >= Math.max(FEWEST_RELATED, FEWEST_FOR_MATCH * matches);
  return isFound ? found : estimate(material);
}

/**
 * The model with its shared comparisons as one body of evidence: all that they can say together is that a pair belongs together, so they
 * weigh no more than such pairs are rare among all.
 */
export function withRelated(
  spec: MatchModelDeclaration,
  shared: readonly string[] | undefined,
  expectedPairs: number,
  { related }: Parameters,
): { spec: MatchModelDeclaration; related?: RelatedPairs } {
  if (shared === undefined || related === undefined) return { spec };
  const body = { name: BODY, comparisons: shared, most: Math.round(-1000 * Math.log2(related.share)) / 1000 };
  return { spec: { ...spec, bodies: [...(spec.bodies ?? []), body] }, related: { comparisons: shared, expectedPairs } };
}
