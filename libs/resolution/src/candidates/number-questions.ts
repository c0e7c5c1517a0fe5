import type { EntityDeclaration } from '@sogoc/core-entities';
import { isSettledVeto } from '@sogoc/kernel';
import { type Features, namedBlockingKeysOf, type PairScore } from '@sogoc/matching';

/** Names the numbers that a record states, now or formerly: scheme and a hash of the value, each one thing's by its declaration. */
export type NumbersOf = (features: Features) => readonly string[];

/** The name of a number that is a blocking key. */
export const numberName = (scheme: string, blockingKey: number): string => `${scheme}/${blockingKey}`;

/** What reads the numbers of an entity's records. */
export function numberReader({
  entity,
  blockingKeys,
  identifiers,
}: Pick<EntityDeclaration, 'entity' | 'blockingKeys' | 'identifiers'>): NumbersOf {
  const ofSeveral = new Set(identifiers.flatMap((declared) => (declared.ofSeveral ? [declared.scheme] : [])));
  const keys = blockingKeys.filter(({ scheme }) => scheme !== undefined && !ofSeveral.has(scheme));
  return (features) =>
    namedBlockingKeysOf(entity, keys, features).map(({ scheme = '', key }) => numberName(scheme, key));
}

/** Numbers that both state; a record states a handful. */
export const inBoth = (left: readonly string[], right: readonly string[]): string[] =>
  left.filter((name) => right.includes(name));

/**
 * Whether the pair is a question to a steward about two that state one number. All that ask about one number are one question, so their
 * clusters are looked at together. `review`: from so many 1/1000 bit a steward is asked.
 */
export function asksOverNumber(
  { class: kind, weight, vetoes }: Pick<PairScore, 'class' | 'weight' | 'vetoes'>,
  [left, right]: readonly [Features, Features],
  { review, numbersOf }: { readonly review: number; readonly numbersOf: NumbersOf },
): boolean {
  if (kind !== 'review' && !(kind === 'conflict' && weight >= review && !vetoes.some(isSettledVeto))) return false;
  return inBoth(numbersOf(left), numbersOf(right)).length > 0;
}
