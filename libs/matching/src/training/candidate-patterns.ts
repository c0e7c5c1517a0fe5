import type { ComparedCandidates } from '../in-memory/compare-candidates';
import { type LevelPattern, LevelPatterns } from './level-patterns';

export interface CandidatePatterns {
  /** Of all pairs, each once. */
  readonly all: readonly LevelPattern[];
  /** Of the pairs that each key proposes, in the order of the keys. */
  readonly byKey: readonly (readonly LevelPattern[])[];
}

/** The patterns of pairs that keys propose: a pair is compared once, whichever keys propose it. */
export function candidatePatterns({ records, pairs, levels }: ComparedCandidates): CandidatePatterns {
  const patterns = new LevelPatterns(records.model);
  const width = records.model.comparisons.length;
  const all: number[] = [];
  const byKey: number[][] = pairs.keys.map(() => []);
  for (let pair = 0; pair < pairs.count; pair++) {
    const place = patterns.placeOf(levels, pair * width);
    all[place] = (all[place] ?? 0) + 1;
    for (const kind of pairs.kindsOf(pair)) {
      const own = (byKey[kind] ??= []);
      own[place] = (own[place] ?? 0) + 1;
    }
  }
  return { all: patterns.counted(all), byKey: byKey.map((own) => patterns.counted(own)) };
}
