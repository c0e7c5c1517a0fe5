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

/** By how much, in 1/1000 bit, a match may outweigh another of its record and still have a rival in it when their other ends are two; undefined: they may be one. */
export type RivalMargin = (left: number, right: number) => number | undefined;

/**
 * Which matches have a rival: one end matches, within a margin or better, another record that cannot be one thing with the other end, as
 * what was written without marks matches both of two twins. Such a match says only that it is one of them. A heavier rival counts however
 * heavy it is: where it was not applied, for a rival of its own, the lighter match is not the answer. Two records that are both undecided
 * between the same two say nothing about each other either.
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
    return (
      this.rivalBeside(lower, higher, weight, marginOf) ??
      this.rivalBeside(higher, lower, weight, marginOf) ??
      this.betweenUndecided(lower, higher, marginOf)
    );
  }

  private rivalBeside(shared: number, end: number, weight: number, marginOf: RivalMargin): number | undefined {
    const matches = this.matchesOf.get(shared) ?? [];
    return matches.find((match) => {
      if (match.other === end) return false;
      const margin = marginOf(match.other, end);
      return margin !== undefined && match.weight >= weight - margin;
    })?.other;
  }

  /** One of two that cannot be one and that both records match alike. */
  private betweenUndecided(left: number, right: number, marginOf: RivalMargin): number | undefined {
    const weights = new Map(this.matchesOf.get(right)?.map(({ other, weight }) => [other, weight]));
    const shared = (this.matchesOf.get(left) ?? []).filter(({ other }) => weights.has(other));
    const areRivals = (one: Match, other: Match): boolean => {
      const margin = marginOf(one.other, other.other);
      const apart = [one.weight - other.weight, (weights.get(one.other) ?? 0) - (weights.get(other.other) ?? 0)];
      return margin !== undefined && apart.every((bits) => Math.abs(bits) <= margin);
    };
    return shared.find((one, at) => shared.slice(at + 1).some((other) => areRivals(one, other)))?.other;
  }

  private add(place: number, match: Match): void {
    const known = this.matchesOf.get(place);
    if (known) known.push(match);
    else this.matchesOf.set(place, [match]);
  }
}
