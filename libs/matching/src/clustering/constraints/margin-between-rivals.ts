import type { Features } from '../../record/match-record';
import type { ClusteringInput } from '../clustering-input';
import type { PlacedRefusal } from './placed-refusal';
import type { RivalMatches } from './rival-matches';

/** What tells whether a match may be taken though another one of the same record weighs nearly as much. */
export interface Rivalry {
  readonly rivals: RivalMatches | undefined;
  /** How far apart matches with two clusters may weigh when this is against their being one. */
  readonly marginOf: (refusals: readonly PlacedRefusal[]) => number | undefined;
  /** Whether the records at two places are one thing, whatever else either of them may be. */
  readonly isSure: (left: number, right: number) => boolean;
}

/** Whether two records are one thing by the model's own rule, so that no rival stands between them. */
export function sureMatches({ ambiguity }: ClusteringInput, features: readonly Features[]): Rivalry['isSure'] {
  const areSurelyOne = ambiguity?.areSurelyOne;
  if (areSurelyOne === undefined) return () => false;
  return (left, right) => areSurelyOne(features[left] as Features, features[right] as Features);
}

/** Two that would match but for a veto of twins share all that a third record may lack, so the margin between them is wide. */
export function marginBetween(
  { ambiguity, vetoes = [] }: ClusteringInput,
  features: readonly Features[],
): Rivalry['marginOf'] {
  if (ambiguity === undefined) return () => undefined;
  const ofTwins = vetoes.filter(({ name }) => ambiguity.vetoes.includes(name));
  const areAlike = (refusal: PlacedRefusal): boolean => {
    if (refusal.kind !== 'conflict' || refusal.weight < ambiguity.alikeFrom) return false;
    const [left, right] = [features[refusal.left] as Features, features[refusal.right] as Features];
    return ofTwins.some(({ holds }) => holds(left, right)) || ambiguity.areAlike?.(left, right) === true;
  };
  return (refusals) => {
    if (refusals.length === 0) return undefined;
    return refusals.some(areAlike) ? ambiguity.withinAlike : ambiguity.within;
  };
}
