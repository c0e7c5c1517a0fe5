import { contentHash } from '@sogoc/kernel';

import { generateWorld } from './generate-world';
import type { HardNonMatchKind, SyntheticWorld } from './synthetic-world';

const OPTIONS = { seed: 11, persons: 1500, parcels: 500, enterprises: 600, communes: 1 };

const planted = (world: SyntheticWorld, kind: HardNonMatchKind): number =>
  world.hardNonMatches.filter((pair) => pair.kind === kind).length;
const statedShare = ({ records }: SyntheticWorld, attribute: string): number => {
  const persons = records.filter(({ collection }) => collection === 'persons');
  return persons.filter(({ attributes }) => attributes[attribute] !== undefined).length / persons.length;
};

describe('the difficulty of a world', () => {
  const usual = generateWorld(OPTIONS);
  const hard = generateWorld({ ...OPTIONS, difficulty: 'hard' });

  it('is usual unless said otherwise', () => {
    expect(contentHash(generateWorld({ ...OPTIONS, difficulty: 'usual' }))).toBe(contentHash(usual));
  });

  it.each(['twins', 'namesakes', 'confusing-name', 'parent-and-branch', 'split-parcel'] as const)(
    'plants more %s when hard',
    (kind) => expect(planted(hard, kind)).toBeGreaterThan(1.3 * planted(usual, kind)),
  );

  it.each(['nationalId', 'idCard9', 'taxCode'])('states %s less often when hard', (attribute) => {
    expect(statedShare(hard, attribute)).toBeLessThan(0.9 * statedShare(usual, attribute));
  });

  it('gives twins names that are easily confused', () => {
    const nameOf = new Map(hard.records.map(({ truth, attributes }) => [truth, String(attributes['fullName'] ?? '')]));
    const lastWord = (truth: string): string => nameOf.get(truth)?.split(' ').at(-1)?.toLowerCase() ?? truth;
    const twins = hard.hardNonMatches.filter(({ kind }) => kind === 'twins');
    const alike = twins.filter(({ left, right }) => lastWord(left) === lastWord(right));
    expect(alike.length).toBeGreaterThan(0.05 * twins.length);
  });
});
