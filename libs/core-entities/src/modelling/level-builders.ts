import type { ComparisonDeclaration, LevelDeclaration } from '@sogoc/matching';

/** The first level of every comparison. */
export const MISSING: LevelDeclaration = Object.freeze({ name: 'missing', when: 'missing', m: 0, u: 0 });

/** A level that holds when the comparator gives at least so much. */
export const level = (name: string, comparator: string, atLeast: number, m: number, u: number): LevelDeclaration => ({
  name,
  when: { comparator, atLeast },
  m,
  u,
});

/** The last level of a comparison. */
export const otherwise = (name: string, m: number, u: number): LevelDeclaration => ({ name, when: 'else', m, u });

/** Equal or different; of lists, whether an item is shared. */
export const sameOrDifferent = (name: string, feature: string, m: number, u: number): ComparisonDeclaration => ({
  name,
  feature,
  levels: [MISSING, level('same', 'exact', 1, m, u), otherwise('different', 1 - m, 1 - u)],
});
