/** Pairs as places in the array of records they were made from (`left[i] < right[i]`), by lower, then higher place. */
export interface DistinctPairs {
  readonly count: number;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** Which key specs propose a pair: their places, ascending. */
  readonly kindsOf: (pair: number) => Uint8Array;
}

/** Pairs of a record that are put in order one by one; more of them are sorted. */
const FEW = 24;

/**
 * Gathers the pairs that blocks propose and drops repeats. Pairs stand by their lower record from the beginning (counting sort), so only
 * those of one record are sorted: nearly all lists are short. All blocks are told twice: first to `expect`, then to `add`.
 */
export class PairsByLower {
  /** Where the pairs of a record begin, and, while they are added, where the next one goes. */
  private readonly next: Float64Array;
  private codes: Uint32Array | Float64Array = NONE;

  /** Kinds of keys are below `kinds`. */
  constructor(
    private readonly records: number,
    private readonly kinds: number,
  ) {
    this.next = new Float64Array(records + 1);
  }

  expect(members: ArrayLike<number>): void {
    for (let i = 1; i < members.length; i++) {
      for (let j = 0; j < i; j++) {
        const lower = lesser(members[i] as number, members[j] as number);
        this.next[lower + 1] = (this.next[lower + 1] as number) + 1;
      }
    }
  }

  add(members: ArrayLike<number>, kind: number): void {
    if (this.codes === NONE) this.begin();
    for (let i = 1; i < members.length; i++) {
      for (let j = 0; j < i; j++) {
        const [one, other] = [members[i] as number, members[j] as number];
        const lower = lesser(one, other);
        const at = this.next[lower] as number;
        this.next[lower] = at + 1;
        // One number says the higher record and the kind.
        this.codes[at] = (one + other - lower) * this.kinds + kind;
      }
    }
  }

  distinct(): DistinctPairs {
    const { codes, kinds } = this;
    const proposals = this.sortAll();
    const [left, right] = [new Uint32Array(proposals.pairs), new Uint32Array(proposals.pairs)];
    const kindsOfAll = new Uint8Array(proposals.all);
    const ends = new Uint32Array(proposals.pairs);
    let [pair, kept, at] = [-1, 0, 0];
    for (let lower = 0; lower < this.records; lower++) {
      let before = -1;
      for (const first = at; at < (this.next[lower] as number); at++) {
        const code = codes[at] as number;
        if (at > first && code === codes[at - 1]) continue;
        const higher = Math.floor(code / kinds);
        if (higher !== before) {
          pair++;
          left[pair] = lower;
          right[pair] = higher;
          before = higher;
        }
        kindsOfAll[kept++] = code % kinds;
        ends[pair] = kept;
      }
    }
    return {
      count: pair + 1,
      left,
      right,
      kindsOf: (of) => kindsOfAll.subarray(of === 0 ? 0 : ends[of - 1], ends[of]),
    };
  }

  private begin(): void {
    const { next } = this;
    for (let place = 1; place < next.length; place++)
      next[place] = (next[place] as number) + (next[place - 1] as number);
    const all = next[this.records] as number;
    this.codes = this.records * this.kinds < 2 ** 32 ? new Uint32Array(all) : new Float64Array(all);
  }

  /** Sorts the pairs of each record; returns how many pairs are left without repeats, and how many with one for each kind. */
  private sortAll(): { pairs: number; all: number } {
    const { codes, kinds } = this;
    const counts = { pairs: 0, all: 0 };
    let from = 0;
    for (let lower = 0; lower < this.records; lower++) {
      const to = this.next[lower] as number;
      sortPart(codes, from, to);
      for (let at = from; at < to; at++) {
        const [code, before] = [codes[at] as number, codes[at - 1] as number];
        if (at > from && code === before) continue;
        counts.all += 1;
        if (at === from || Math.floor(code / kinds) !== Math.floor(before / kinds)) counts.pairs += 1;
      }
      from = to;
    }
    return counts;
  }
}

const NONE = new Uint32Array(0);

const lesser = (one: number, other: number): number => (one < other ? one : other);

function sortPart(codes: Uint32Array | Float64Array, from: number, to: number): void {
  if (to - from > FEW) {
    codes.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const code = codes[i] as number;
    let at = i;
    for (; at > from && (codes[at - 1] as number) > code; at--) codes[at] = codes[at - 1] as number;
    codes[at] = code;
  }
}
