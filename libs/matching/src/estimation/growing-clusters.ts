/** Cluster sizes past which what the farthest members have in common is taken for what the joined halves have on average. */
const FOLLOWED = 200;
/** Past this size of the smaller side nobody looks for conflicts any more: so large a cluster is wrong anyway. */
const LOOKED_THROUGH = 20;
/** A link inside a cluster that is less likely than this never says more than the way between its ends. */
const SAYS_MORE = 0.5;

/** Pairs that must not be in one cluster; place i of both arrays is pair i. */
export interface ConflictingPairs {
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
}

/**
 * Clusters that grow by their surest links first. Of each pair inside, how likely it is one thing is kept in sums: as likely as every
 * link of the way between is right, or as its own link says, where that is more.
 */
export class GrowingClusters {
  /** Expected number of pairs inside that are one thing. */
  expectedRight = 0;
  pairs = 0;
  /** Pairs inside that were given to `join`, and how many of them are expected to be one thing. */
  readonly linked = { pairs: 0, expectedRight: 0 };
  private readonly clusterOf: Int32Array;
  /** By record; undefined of one that is alone. */
  private readonly members: (number[] | undefined)[];
  private readonly links: LinksByRecord;
  private readonly conflictsOf = new Map<number, number[]>();

  constructor(records: number, { left, right }: ConflictingPairs = { left: [], right: [] }) {
    this.clusterOf = new Int32Array(records);
    for (let place = 0; place < records; place++) this.clusterOf[place] = place;
    this.members = new Array<undefined>(records).fill(undefined);
    this.links = new LinksByRecord(records);
    for (let i = 0; i < left.length; i++) {
      this.addConflict(left[i] as number, right[i] as number);
      this.addConflict(right[i] as number, left[i] as number);
    }
  }

  /** Whether two records are in one cluster. */
  areTogether(left: number, right: number): boolean {
    return this.clusterOf[left] === this.clusterOf[right];
  }

  join(left: number, right: number, probability: number): void {
    const [l, r] = [this.clusterOf[left] as number, this.clusterOf[right] as number];
    if (l === r) return this.confirm(left, right, probability, this.members[l]?.length ?? 1);
    const own = this.members[l] ?? [l];
    const others = this.members[r] ?? [r];
    const [kept, moved, into, from] = own.length >= others.length ? [l, r, own, others] : [r, l, others, own];
    if (this.isInConflict(from, kept)) return;
    this.linked.pairs += 1;
    this.linked.expectedRight += probability;
    this.expectedRight += probability * this.reach(left, own) * this.reach(right, others);
    this.pairs += own.length * others.length;
    this.links.add(left, right, probability);
    this.links.add(right, left, probability);
    // The smaller moves into the larger, which is not copied: in the end one cluster may hold nearly all records.
    for (const place of from) {
      this.clusterOf[place] = kept;
      into.push(place);
    }
    this.members[kept] = into;
    this.members[moved] = undefined;
  }

  /** A link between two that are together already: it may be surer than the way between them. */
  private confirm(left: number, right: number, probability: number, size: number): void {
    const way = probability < SAYS_MORE || size > FOLLOWED ? probability : this.wayBetween(left, right);
    this.expectedRight += Math.max(0, probability - way);
    this.linked.pairs += 1;
    this.linked.expectedRight += Math.max(way, probability);
  }

  private addConflict(of: number, other: number): void {
    const known = this.conflictsOf.get(of);
    if (known) known.push(other);
    else this.conflictsOf.set(of, [other]);
  }

  private isInConflict(members: readonly number[], cluster: number): boolean {
    if (this.conflictsOf.size === 0 || members.length > LOOKED_THROUGH) return false;
    return members.some((place) => this.conflictsOf.get(place)?.some((other) => this.clusterOf[other] === cluster));
  }

  /** Expected number of a cluster's records that are one thing with this one, itself included. */
  private reach(start: number, members: readonly number[]): number {
    if (members.length === 1) return 1;
    if (members.length > FOLLOWED) return Math.sqrt(members.length);
    let sum = 0;
    this.walk(start, (_, probability) => {
      sum += probability;
      return false;
    });
    return sum;
  }

  /** The product of the links between two records of a cluster. */
  private wayBetween(start: number, end: number): number {
    let way = 0;
    this.walk(start, (at, probability) => {
      if (at === end) way = probability;
      return at === end;
    });
    return way;
  }

  /** Visits a cluster's records from one of them on, until `visit` says that it is enough; links make a tree, so there is one way to each. */
  private walk(start: number, visit: (at: number, probability: number) => boolean): void {
    const { heads, nexts, ends, probabilities } = this.links;
    const [places, origins, ways] = WAYS;
    places[0] = start;
    origins[0] = -1;
    ways[0] = 1;
    for (let left = 1; left > 0;) {
      left--;
      const [at, from, way] = [places[left] as number, origins[left] as number, ways[left] as number];
      if (visit(at, way)) return;
      for (let link = heads[at] as number; link !== NO_LINK; link = nexts[link] as number) {
        const to = ends[link] as number;
        if (to === from) continue;
        places[left] = to;
        origins[left] = at;
        ways[left] = way * (probabilities[link] as number);
        left++;
      }
    }
  }
}

/** What is still to be visited: where, from where, and how likely the way there is right. Emptied by each walk. */
const WAYS: readonly [number[], number[], number[]] = [[], [], []];

const NO_LINK = -1;

/** The links of each record in the order in which they were added. */
class LinksByRecord {
  readonly heads: Int32Array;
  readonly nexts: number[] = [];
  readonly ends: number[] = [];
  readonly probabilities: number[] = [];
  private readonly lasts: Int32Array;

  constructor(records: number) {
    this.heads = new Int32Array(records).fill(NO_LINK);
    this.lasts = new Int32Array(records).fill(NO_LINK);
  }

  add(from: number, to: number, probability: number): void {
    const link = this.nexts.push(NO_LINK) - 1;
    this.ends.push(to);
    this.probabilities.push(probability);
    const last = this.lasts[from] as number;
    if (last === NO_LINK) this.heads[from] = link;
    else this.nexts[last] = link;
    this.lasts[from] = link;
  }
}
