import { bestOf } from './best-of';
import { jaroWinklerSimilarity } from './jaro-winkler';

/** Tokens less alike than this do not pair: below it, short words pair by accident. */
const PAIR_FROM = 0.85;

/**
 * Order-tolerant similarity of two texts of several words: words are paired best first, each once, and the sum of the
 * pairs' Jaro–Winkler similarities is taken as in Dice's coefficient: 2 × sum / (words left + words right).
 */
export const tokenSet = bestOf((left, right) => {
  if (left === right) return 1;
  const leftTokens = left.split(/\s+/u).filter(Boolean);
  const rightTokens = right.split(/\s+/u).filter(Boolean);
  const words = leftTokens.length + rightTokens.length;
  return words === 0 ? 0 : (2 * pairedSimilarity(leftTokens, rightTokens)) / words;
});

interface TokenPair {
  readonly i: number;
  readonly j: number;
  readonly similarity: number;
  /** Names the two words whichever side they stand on, so that ties fall alike for both directions. */
  readonly name: string;
}

function pairedSimilarity(left: readonly string[], right: readonly string[]): number {
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  let sum = 0;
  for (const pair of likelyPairs(left, right)) {
    if (usedLeft.has(pair.i) || usedRight.has(pair.j)) continue;
    usedLeft.add(pair.i);
    usedRight.add(pair.j);
    sum += pair.similarity;
  }
  return sum;
}

function likelyPairs(left: readonly string[], right: readonly string[]): TokenPair[] {
  const pairs: TokenPair[] = [];
  left.forEach((l, i) =>
    right.forEach((r, j) => {
      const similarity = jaroWinklerSimilarity(l, r);
      if (similarity >= PAIR_FROM) pairs.push({ i, j, similarity, name: l < r ? `${l} ${r}` : `${r} ${l}` });
    }),
  );
  return pairs.sort((a, b) => b.similarity - a.similarity || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
