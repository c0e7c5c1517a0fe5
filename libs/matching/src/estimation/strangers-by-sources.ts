import type { ScoredCandidates } from '../in-memory/score-candidates';

/**
 * How many of the likely pairs are strangers, by how many of them lie within one source. A source states a thing seldom twice, and
 * strangers lie within one source as often as two records drawn by chance. So pairs that are as rarely within one source as sure matches are
 * matches, however little they weigh, and pairs that are so as often as chance has it are strangers, however much.
 */
export interface StrangersBySources {
  /** Bits that are added to a pair's log odds, after `slope` stretched them. */
  readonly bits: number;
  readonly slope: number;
}

/** Pairs surer than this show how often matches lie within one source. */
const SURE = 0.99;
/** Fewer sure pairs, and fewer strangers within sources to be expected, show nothing. */
const FEWEST_SURE = 20;
const FEWEST_WITHIN = 5;
/** Matches within one source must be rarer than strangers by this factor, or the two cannot be told apart so. */
const RARER = 0.5;
/** Pairs less likely than this are of no interest, and many of them have a source of their own habits in common. */
const LEAST_LIKELY = 0.01;
/** Log odds beyond this are taken for this, in bits: surer pairs weigh alike. */
const MOST_BITS = 20;
/** Log odds are counted in steps of so many bits. */
const STEP = 0.5;

/**
 * What is believed before the sources are asked (standard deviations, in bits and in natural logarithms): the model may be off by some
 * bits and its weights too steep or too flat by half; strangers that look alike lie within one source about as often as two drawn by chance.
 */
const BELIEF = { bits: 4, slope: 0.4, within: 0.25 };

/** Probabilities of the candidate pairs as their sources correct them; as they were where the sources show nothing. */
export function correctedByRepeats(scored: ScoredCandidates, probabilities: Float64Array): Float64Array {
  const found = strangersBySources(scored, probabilities);
  if (found === undefined) return probabilities;
  return probabilities.map((probability) =>
    // What is vetoed stays so.
    probability === 0 ? 0 : probabilityOf(found.bits + found.slope * Math.max(-1e3, bitsOf(probability))),
  );
}

/** Undefined where there is one source, where sources state things twice as often as strangers alike, or where the model fits as it is. */
export function strangersBySources(
  { records, pairs }: ScoredCandidates,
  probabilities: Float64Array,
): StrangersBySources | undefined {
  const sourceAt = (place: number): string => records[place]?.identity.source ?? '';
  const chance = shareWithin(records.map(({ identity }) => identity.source));
  const steps = new Map<number, WithinCount>();
  const sure = { within: 0, across: 0 };
  const likely = { within: 0, across: 0 };
  for (let i = 0; i < pairs.count; i++) {
    const probability = probabilities[i] as number;
    if (probability < LEAST_LIKELY) continue;
    const side = sourceAt(pairs.left[i] as number) === sourceAt(pairs.right[i] as number) ? 'within' : 'across';
    if (probability >= SURE) sure[side] += 1;
    else likely[side] += 1;
    const place = Math.round(Math.min(MOST_BITS, bitsOf(probability)) / STEP);
    const step = steps.get(place) ?? { bits: place * STEP, within: 0, across: 0 };
    step[side] += 1;
    steps.set(place, step);
  }
  const sureOnes = sure.within + sure.across;
  const ofMatches = (sure.within + 0.5) / (sureOnes + 1);
  const isTold = chance < 1 && sureOnes >= FEWEST_SURE && ofMatches <= RARER * chance;
  if (!isTold || (likely.within + likely.across) * chance < FEWEST_WITHIN) return undefined;
  return mostLikely([...steps.values()], ofMatches, chance);
}

interface WithinCount {
  /** Log odds of a match, by the model. */
  readonly bits: number;
  within: number;
  across: number;
}

/** Share of all pairs of records that lie within one source. */
function shareWithin(sources: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const source of sources) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  const within = [...sizes.values()].reduce((sum, size) => sum + size * (size - 1), 0);
  return within / Math.max(1, sources.length * (sources.length - 1));
}

/** A correction that fits no better than this (natural logarithm) may be chance: so much is reached in one of twenty cases (half of chi-square). */
const LEAST_GAIN = 1.92;

/** Bits, logarithm of the slope, logarithm of how much more often strangers lie within one source than by chance. */
type Guess = readonly [bits: number, slope: number, within: number];

const FIRST_STEPS: Guess = [2, 0.2, 0.2];
const FIRST_REACH = 5;
const REFINED = 3;

/** The most likely correction with what was believed before (maximum a posteriori), on a grid that grows finer. */
function mostLikely(counts: readonly WithinCount[], ofMatches: number, chance: number): StrangersBySources | undefined {
  const uncorrected: Guess = [0, 0, 0];
  const unchanged = fitOf(uncorrected, counts, ofMatches, chance);
  let best: { guess: Guess; fit: number } = { guess: uncorrected, fit: unchanged };
  for (let round = 0; round <= REFINED; round++) {
    const reach = round === 0 ? FIRST_REACH : 1;
    const steps = FIRST_STEPS.map((step) => step / 2 ** round);
    for (const guess of neighbours(best.guess, steps, reach)) {
      const fit = fitOf(guess, counts, ofMatches, chance);
      if (fit > best.fit) best = { guess, fit };
    }
  }
  if (best.fit - unchanged < LEAST_GAIN) return undefined;
  return { bits: best.guess[0], slope: Math.exp(best.guess[1]) };
}

function neighbours([bits, slope, within]: Guess, steps: readonly number[], reach: number): Guess[] {
  const around = (middle: number, step = 0): number[] =>
    Array.from({ length: 2 * reach + 1 }, (_, i) => middle + (i - reach) * step);
  return around(bits, steps[0]).flatMap((b) =>
    around(slope, steps[1]).flatMap((s) => around(within, steps[2]).map((w): Guess => [b, s, w])),
  );
}

/** Log likelihood of what lies within sources and across, with the belief. */
function fitOf(
  [bits, slope, within]: Guess,
  counts: readonly WithinCount[],
  ofMatches: number,
  chance: number,
): number {
  const ofStrangers = Math.min(0.99, chance * Math.exp(within));
  const belief = (bits / BELIEF.bits) ** 2 + (slope / BELIEF.slope) ** 2 + (within / BELIEF.within) ** 2;
  return counts.reduce((sum, count) => {
    const match = probabilityOf(bits + Math.exp(slope) * count.bits);
    const share = match * ofMatches + (1 - match) * ofStrangers;
    return sum + count.within * Math.log(share) + count.across * Math.log(1 - share);
  }, -belief / 2);
}

const bitsOf = (probability: number): number => Math.log2(probability / Math.max(1e-18, 1 - probability));
const probabilityOf = (bits: number): number => 1 / (1 + 2 ** -bits);
