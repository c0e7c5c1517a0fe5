/** The side of a constraint on which a set has members; both, when it has members on each. */
export const LEFT = 1;
export const RIGHT = 2;

/**
 * Constraints of the form "no set holds members of both sides", kept at the sets' roots so that asking and joining cost the
 * smaller of the two sets' constraints only.
 */
export class JoinConstraints<Reason> {
  private readonly reasons: Reason[] = [];
  private readonly sidesByRoot = new Map<number, Map<number, number>>();

  /** Adds a constraint; the roots are the sets that hold its left and right members. */
  add(reason: Reason, leftRoots: Iterable<number>, rightRoots: Iterable<number>): void {
    const constraint = this.reasons.push(reason) - 1;
    for (const root of leftRoots) this.mark(root, constraint, LEFT);
    for (const root of rightRoots) this.mark(root, constraint, RIGHT);
  }

  /** The reasons against joining two sets, in the order added. */
  between(a: number, b: number): Reason[] {
    const sidesA = this.sidesByRoot.get(a);
    const sidesB = this.sidesByRoot.get(b);
    if (!sidesA || !sidesB) return [];
    const [fewer, more] = sidesA.size <= sidesB.size ? [sidesA, sidesB] : [sidesB, sidesA];
    const against: number[] = [];
    for (const [constraint, side] of fewer) {
      const other = more.get(constraint) ?? 0;
      if ((side & LEFT && other & RIGHT) || (side & RIGHT && other & LEFT)) against.push(constraint);
    }
    return against.sort((left, right) => left - right).map((constraint) => this.reasons[constraint] as Reason);
  }

  /** Two sets became one, whose root is one of theirs. */
  joined(root: number, a: number, b: number): void {
    const sidesA = this.sidesByRoot.get(a);
    const sidesB = this.sidesByRoot.get(b);
    if (!sidesA && !sidesB) return;
    const [fewer, more] = (sidesA?.size ?? 0) <= (sidesB?.size ?? 0) ? [sidesA, sidesB] : [sidesB, sidesA];
    const sides = more as Map<number, number>;
    for (const [constraint, side] of fewer ?? []) sides.set(constraint, (sides.get(constraint) ?? 0) | side);
    this.sidesByRoot.delete(a);
    this.sidesByRoot.delete(b);
    this.sidesByRoot.set(root, sides);
  }

  private mark(root: number, constraint: number, side: number): void {
    let sides = this.sidesByRoot.get(root);
    if (!sides) this.sidesByRoot.set(root, (sides = new Map()));
    sides.set(constraint, (sides.get(constraint) ?? 0) | side);
  }
}
