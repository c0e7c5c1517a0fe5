import type { ScoredCandidates } from '../../in-memory/score-candidates';
import type { CompiledMatchModel } from '../../model/compiled-match-model';

/** Two comparisons that speak against a match in the same joined pairs, or one that does so in most of them. */
export interface DifferingTogether {
  readonly comparisons: readonly string[];
  /** Share of the joined pairs that state it, in which all of these differ, 0–1. */
  readonly share: number;
  /** What nearly all of those pairs agree in. */
  readonly agreeing: readonly string[];
}

/** Fewer joined pairs that state both show nothing. */
const FEWEST_PAIRS = 30;
/** Slips that come together in fewer pairs are bad records: on FEBRL 1, whose lines of addresses are exchanged, it is one pair in twenty. */
const LEAST_SHARE = 0.1;
/** So many times as often as by chance, or in so many of all pairs whatever chance is: a comparison of matches agrees more often than not. */
const LEAST_LIFT = 1.5;
const WHATEVER_CHANCE = 0.4;
/** Who moves changes address, place and phone at once: of what is shared by households, it must be more than half. */
const MOVED_SHARE = 0.5;
/** One comparison alone may be unreliable (a second phone, another shop's price); differing in most matches it would be of no use. */
const ALONE_SHARE = 0.5;
/** A comparison that differs in no more of the pairs than this is what they have in common. */
const AGREEING = 0.1;

/**
 * Whether the pairs that are joined are of two kinds. In matches slips are rare and do not know of one another (the assumption on which
 * weights are added up); where two comparisons differ in the same pairs again and again, those are other things that share the rest:
 * members of a household, variants of a product, entries of a day. It is the bivariate residual of a latent class model (Vermunt and
 * Magidson 2005), looked at in the class of matches. `shared` names what members of a household have in common anyway. Two
 * comparisons before one alone, the gravest first; empty where the joined pairs are of one kind.
 */
export function differingTogether(
  { comparisons }: Pick<CompiledMatchModel, 'comparisons'>,
  { pairs, levels, classOf }: Pick<ScoredCandidates, 'pairs' | 'levels' | 'classOf'>,
  shared: readonly string[] = [],
): DifferingTogether[] {
  const width = comparisons.length;
  const counts = new DifferenceCounts(width);
  const speaksAgainst = comparisons.map((comparison) => comparison.levels.map(({ weight }) => weight < 0));
  const differs = new Int8Array(width);
  for (let pair = 0; pair < pairs.count; pair++) {
    if (classOf(pair) !== 'match') continue;
    for (let c = 0; c < width; c++) {
      const level = levels[pair * width + c] as number;
      differs[c] = level === 0 ? UNSTATED : speaksAgainst[c]?.[level] === true ? 1 : 0;
    }
    counts.add(differs);
  }
  const name = (c: number): string => comparisons[c]?.name ?? '';
  const agreeing = comparisons.flatMap((_, c) => (counts.differing(c) <= AGREEING ? [name(c)] : []));
  const found = twoOf(width).flatMap(([a, b]): DifferingTogether[] => {
    const { stated, share, byChance } = counts.of(a, b);
    const isMoved = shared.includes(name(a)) && shared.includes(name(b));
    const isInOneBody = comparisons[a]?.body !== undefined && comparisons[a].body === comparisons[b]?.body;
    const least = isMoved || isInOneBody ? MOVED_SHARE : LEAST_SHARE;
    const isTooOften = share >= WHATEVER_CHANCE || share >= LEAST_LIFT * byChance;
    if (stated < FEWEST_PAIRS || share < least || !isTooOften) return [];
    return [{ comparisons: [name(a), name(b)], share, agreeing }];
  });
  const alone = comparisons.flatMap((_, c): DifferingTogether[] => {
    const { stated, share } = counts.of(c, c);
    return stated < FEWEST_PAIRS || share < ALONE_SHARE ? [] : [{ comparisons: [name(c)], share, agreeing }];
  });
  return [...found.sort(byShare), ...alone.sort(byShare)];
}

const byShare = (l: DifferingTogether, r: DifferingTogether): number => r.share - l.share;

const UNSTATED = -1;

const twoOf = (width: number): (readonly [number, number])[] =>
  Array.from({ length: width }, (_, b) => Array.from({ length: b }, (__, a) => [a, b] as const)).flat();

/** How often comparisons differ, each and two by two, where they are stated. */
class DifferenceCounts {
  private readonly stated: Float64Array;
  private readonly one: Float64Array;
  private readonly both: Float64Array;

  constructor(private readonly width: number) {
    this.stated = new Float64Array(width * width);
    this.one = new Float64Array(width * width);
    this.both = new Float64Array(width * width);
  }

  add(differs: Int8Array): void {
    for (let a = 0; a < this.width; a++) {
      if (differs[a] === UNSTATED) continue;
      for (let b = 0; b < this.width; b++) {
        if (differs[b] === UNSTATED) continue;
        const place = a * this.width + b;
        this.stated[place] = (this.stated[place] as number) + 1;
        if (differs[a] === 1) this.one[place] = (this.one[place] as number) + 1;
        if (differs[a] === 1 && differs[b] === 1) this.both[place] = (this.both[place] as number) + 1;
      }
    }
  }

  /** Of the pairs that state both. */
  of(a: number, b: number): { stated: number; share: number; byChance: number } {
    const [forth, back] = [a * this.width + b, b * this.width + a];
    const stated = this.stated[forth] as number;
    const of = Math.max(1, stated);
    const byChance = ((this.one[forth] as number) / of) * ((this.one[back] as number) / of);
    return { stated, share: (this.both[forth] as number) / of, byChance };
  }

  /** Share of the pairs that state it in which it differs; 1 where none does. */
  differing(c: number): number {
    const place = c * this.width + c;
    const stated = this.stated[place] as number;
    return stated === 0 ? 1 : (this.one[place] as number) / stated;
  }
}
