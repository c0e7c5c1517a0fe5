import alikeNames from '../../data/alike-given-names.json';
import middleNames from '../../data/middle-names.json';
import type { SeededRandom } from '../../random/seeded-random';
import type { TruePerson } from './true-person';

/** Middle and given words of a person. */
export const givenOf = (person: TruePerson): string => person.fullName.slice(person.surname.length + 1);

/**
 * Middle and given words for a twin as parents like them: the given name that sounds like the other's, or the same one with another
 * middle word. Undefined when a brother or sister bears that name already.
 */
export function alikeGiven(
  random: SeededRandom,
  twin: TruePerson,
  siblings: readonly TruePerson[],
): string | undefined {
  const words = givenOf(twin).split(' ');
  const last = words.at(-1) ?? '';
  const sounding = alikeNames.flatMap((group) => (group.includes(last) ? group.filter((name) => name !== last) : []));
  const others = middleNames[twin.sex].modern.filter((middle) => !words.includes(middle));
  const given =
    sounding.length > 0 && random.chance(0.6)
      ? [...words.slice(0, -1), random.pick(sounding)].join(' ')
      : `${random.pick(others)} ${last}`;
  return siblings.some((sibling) => givenOf(sibling) === given) ? undefined : given;
}
