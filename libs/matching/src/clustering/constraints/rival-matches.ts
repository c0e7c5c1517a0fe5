/** A match edge between places of one component. */
export interface PlacedMatch {
  readonly lower: number;
  readonly higher: number;
  readonly weight: number;
}

interface Match {
  readonly other: number;
  readonly weight: number;
}

/** How far apart, in 1/1000 bit, two matches of one record may weigh and still be rivals when their other ends are two; undefined: they may be one. */
export type RivalMargin = (left: number, right: number) => number | undefined;

/**
 * Which matches have a rival: one end matches, within a margin, another record that cannot be one thing with the other end, as what was
 * written without marks matches both of two twins. Such a match says only that it is one of them.
 */
export class RivalMatches {
  private readonly matchesOf = new Map<number, Match[]>();

  /** Matches by weight, heaviest first. */
  constructor(matches: readonly PlacedMatch[]) {
    for (const { lower, higher, weight } of matches) {
      this.add(lower, { other: higher, weight });
      this.add(higher, { other: lower, weight });
    }
  }

  /** The end of the likeliest rival, or undefined. */
  rivalOf({ lower, higher, weight }: PlacedMatch, marginOf: RivalMargin): number | undefined {
    return this.rivalBeside(lower, higher, weight, marginOf) ?? this.rivalBeside(higher, lower, weight, marginOf);
  }

  private rivalBeside(shared: number, end: number, weight: number, marginOf: RivalMargin): number | undefined {
    const matches = this.matchesOf.get(shared) ?? [];
    return matches.find((match) => {
      if (match.other === end) return false;
      const margin = marginOf(match.other, end);
      return margin !== undefined && Math.abs(match.weight - weight) <= margin;
    })?.other;
  }

  private add(place: number, match: Match): void {
    const known = this.matchesOf.get(place);
    if (known) known.push(match);
    else this.matchesOf.set(place, [match]);
  }
}
