import type { ScoredCandidates } from '../in-memory/score-candidates';

/** Weights are looked at in steps of so many 1/1000 bit. */
const STEP = 2000;
/** Fewer pairs of a step show nothing. */
const FEWEST = 5;
/** No stranger seen is fewer than one, not none. */
const HALF_PAIR = 0.5;
/** Bits by which odds may move. */
const MOST_BITS = 60;

/**
 * Where each source lists a thing once, pairs within a source are strangers for sure, and as many strangers are to be expected among
 * the pairs across sources, in proportion to the pairs of records there are. Moves the probabilities of each step of weight to that; upward
 * only where most pairs of the step are matches by it, for a few strangers more or less across sources would look like matches below.
 */
export function correctedBySources(scored: ScoredCandidates, probabilities: Float64Array): Float64Array {
  const { records, pairs, weights } = scored;
  const sourceAt = (place: number): string => records[place]?.identity.source ?? '';
  const scale = acrossPerWithin(records.map(({ identity }) => identity.source));
  const steps = new Map<number, { within: number; across: number[] }>();
  for (let i = 0; i < pairs.count; i++) {
    const place = Math.floor((weights[i] as number) / STEP);
    const step = steps.get(place) ?? { within: 0, across: [] };
    if (sourceAt(pairs.left[i] as number) === sourceAt(pairs.right[i] as number)) step.within += 1;
    else step.across.push(i);
    steps.set(place, step);
  }
  const corrected = Float64Array.from(probabilities);
  for (const { within, across } of steps.values()) {
    if (within + across.length < FEWEST || across.length === 0) continue;
    const share = Math.max(0, 1 - (scale * (within + HALF_PAIR)) / across.length);
    const mean = across.reduce((sum, i) => sum + (probabilities[i] as number), 0) / across.length;
    if (share < mean || share > 0.5) moveTo(share, across, corrected);
  }
  return corrected;
}

/** Pairs of records across sources for each pair within one. */
function acrossPerWithin(sources: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const source of sources) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  const within = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const all = (sources.length * (sources.length - 1)) / 2;
  return within === 0 ? 0 : (all - within) / within;
}

/** Moves the odds of these pairs by one factor until their mean is the share given. */
function moveTo(share: number, pairs: readonly number[], probabilities: Float64Array): void {
  const meanAt = (bits: number): number =>
    pairs.reduce((sum, i) => sum + moved(probabilities[i] as number, bits), 0) / pairs.length;
  let [low, high] = [-MOST_BITS, MOST_BITS];
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2;
    if (meanAt(middle) < share) low = middle;
    else high = middle;
  }
  for (const i of pairs) probabilities[i] = moved(probabilities[i] as number, high);
}

/** A probability whose odds gained so many bits. */
function moved(probability: number, bits: number): number {
  const odds = (probability / Math.max(1e-18, 1 - probability)) * 2 ** bits;
  return odds / (1 + odds);
}
