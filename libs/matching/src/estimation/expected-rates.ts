import { harmonicMean } from '../evaluation/evaluate-partition';

/** Expected rates when every pair of at least `weight` (1/1000 bit) is joined, and what clusters of them come to. */
export interface ExpectedPoint {
  readonly weight: number;
  /** Of the lightest pair that is joined. */
  readonly probability: number;
  readonly pairs: ExpectedRates;
  /** With all that is joined through others. */
  readonly clusters: ExpectedRates;
}

export interface ExpectedRates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Candidate pairs; place i of the arrays is pair i. */
export interface LikelyPairs {
  /** Places of records. */
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly weights: Int32Array;
  readonly probabilities: Float64Array;
  /** Whether the pair may join. */
  readonly isJoinable: (pair: number) => boolean;
}

/** Clusters of this precision are trusted to hold matches that no pair shows. */
const SOUND = 0.98;

/** Cluster sizes past which what the farthest members have in common is taken for what the joined halves have on average. */
const FOLLOWED = 200;

/**
 * Expected precision and recall for each distinct weight, heaviest first. In a cluster two records are one thing as likely as every
 * link of the way between them is right; `matches` is the expected number of all matches, those that no key proposes included. Recall
 * is of these, or of what sound clusters hold and what is likely beside them, when that is more.
 */
export function expectedRates(pairs: LikelyPairs, records: number, matches: number): ExpectedPoint[] {
  const ordered = heaviestFirst(pairs);
  const clusters = new GrowingClusters(records);
  const points: {
    weight: number;
    probability: number;
    right: number;
    joined: number;
    rightInClusters: number;
    inClusters: number;
  }[] = [];
  let right = 0;
  ordered.forEach((pair, i) => {
    const [weight, probability] = [pairs.weights[pair] as number, pairs.probabilities[pair] as number];
    right += probability;
    clusters.join(pairs.left[pair] as number, pairs.right[pair] as number, probability);
    const next = ordered[i + 1];
    if (next !== undefined && pairs.weights[next] === weight) return;
    const { expectedRight: rightInClusters, pairs: inClusters } = clusters;
    points.push({ weight, probability, right, joined: i + 1, rightInClusters, inClusters });
  });
  const sound = points.filter(
    ({ probability, rightInClusters, inClusters }) => probability >= 0.5 && rightInClusters >= SOUND * inClusters,
  );
  // At the lightest sound point what is likely beside its clusters lies outside of them; higher up it would count twice.
  const lightest = sound.at(-1);
  const all = Math.max(matches, lightest === undefined ? 0 : lightest.rightInClusters + right - lightest.right);
  return points.map(({ weight, probability, right: rightPairs, joined, rightInClusters, inClusters }) => ({
    weight,
    probability,
    pairs: ratesOf(rightPairs, joined, all),
    clusters: ratesOf(rightInClusters, inClusters, all),
  }));
}

/** The pairs that may join, by weight; of one weight in their order. */
function heaviestFirst({ weights, isJoinable }: LikelyPairs): Uint32Array {
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), -Infinity);
  // One number says weight and place, so that numbers alone are sorted; it is exact while weights spread over fewer than 2^53 / pairs.
  const codes = new Float64Array(weights.length);
  let count = 0;
  weights.forEach((weight, pair) => {
    if (isJoinable(pair)) codes[count++] = (heaviest - weight) * weights.length + pair;
  });
  return Uint32Array.from(codes.subarray(0, count).sort(), (code) => code % weights.length);
}

function ratesOf(right: number, joined: number, matches: number): ExpectedRates {
  const precision = joined === 0 ? 1 : right / joined;
  const recall = matches === 0 ? 1 : Math.min(1, right / matches);
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

/** Clusters that grow by their surest links first; of each pair inside, the product of the links between is kept in sums. */
class GrowingClusters {
  expectedRight = 0;
  pairs = 0;
  private readonly clusterOf: Int32Array;
  /** By record; undefined of one that is alone. */
  private readonly members: (number[] | undefined)[];
  private readonly links: ({ to: number; probability: number }[] | undefined)[];

  constructor(records: number) {
    this.clusterOf = Int32Array.from({ length: records }, (_, place) => place);
    this.members = new Array<undefined>(records).fill(undefined);
    this.links = new Array<undefined>(records).fill(undefined);
  }

  join(left: number, right: number, probability: number): void {
    const [l, r] = [this.clusterOf[left] as number, this.clusterOf[right] as number];
    if (l === r) return;
    const own = this.members[l] ?? [l];
    const others = this.members[r] ?? [r];
    this.expectedRight += probability * this.reach(left, own) * this.reach(right, others);
    this.pairs += own.length * others.length;
    this.link(left, right, probability);
    this.link(right, left, probability);
    const [kept, moved, into, from] = own.length >= others.length ? [l, r, own, others] : [r, l, others, own];
    // The smaller moves into the larger, which is not copied: in the end one cluster may hold nearly all records.
    for (const place of from) {
      this.clusterOf[place] = kept;
      into.push(place);
    }
    this.members[kept] = into;
    this.members[moved] = undefined;
  }

  private link(from: number, to: number, probability: number): void {
    const known = this.links[from];
    if (known) known.push({ to, probability });
    else this.links[from] = [{ to, probability }];
  }

  /** Expected number of a cluster's records that are one thing with this one, itself included. */
  private reach(start: number, members: readonly number[]): number {
    if (members.length > FOLLOWED) return Math.sqrt(members.length);
    let sum = 0;
    const ways = [{ at: start, from: -1, probability: 1 }];
    for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
      sum += way.probability;
      for (const { to, probability } of this.links[way.at] ?? []) {
        if (to !== way.from) ways.push({ at: to, from: way.at, probability: way.probability * probability });
      }
    }
    return sum;
  }
}
