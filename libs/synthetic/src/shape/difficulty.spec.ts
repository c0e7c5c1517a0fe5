import { contentHash } from '@sogoc/kernel';

import { generateWorld } from '../world/generate-world';
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

  it('says little when sparse, whatever the attribute, but always of whom', () => {
    const sparse = generateWorld({ ...OPTIONS, difficulty: 'sparse' });
    expect(statedShare(sparse, 'nationalId')).toBeLessThan(0.6 * statedShare(usual, 'nationalId'));
    expect(statedShare(sparse, 'dateOfBirth')).toBeLessThan(0.8 * statedShare(usual, 'dateOfBirth'));
    expect(statedShare(sparse, 'fullName')).toBe(1);
  });

  it('writes without marks when unaccented', () => {
    const { records } = generateWorld({ ...OPTIONS, difficulty: 'unaccented' });
    const names = records.flatMap(({ attributes }) => [attributes['fullName'], attributes['name']]);
    const stated = names.filter((name): name is string => typeof name === 'string');
    const bare = stated.filter((name) => /^[ -~]*$/.test(name) && name === name.toUpperCase());
    expect(bare.length).toBeGreaterThan(0.99 * stated.length);
  });

  it('puts numbers of strangers into records when crowded', () => {
    const crowded = generateWorld({ ...OPTIONS, difficulty: 'crowded' });
    const sharedNumbers = ({ records }: SyntheticWorld): number => {
      const owners = new Map<string, Set<string>>();
      for (const { attributes, truth } of records) {
        if (typeof attributes['nationalId'] !== 'string') continue;
        owners.set(attributes['nationalId'], (owners.get(attributes['nationalId']) ?? new Set()).add(truth));
      }
      return [...owners.values()].filter(({ size }) => size > 1).length;
    };
    expect(sharedNumbers(crowded)).toBeGreaterThan(sharedNumbers(hard) + 10);
    expect(planted(crowded, 'twins')).toBeGreaterThan(planted(hard, 'twins'));
  });

  it('gives twins names that are easily confused', () => {
    const nameOf = new Map(hard.records.map(({ truth, attributes }) => [truth, String(attributes['fullName'] ?? '')]));
    const lastWord = (truth: string): string => nameOf.get(truth)?.split(' ').at(-1)?.toLowerCase() ?? truth;
    const twins = hard.hardNonMatches.filter(({ kind }) => kind === 'twins');
    const alike = twins.filter(({ left, right }) => lastWord(left) === lastWord(right));
    expect(alike.length).toBeGreaterThan(0.05 * twins.length);
  });
});
