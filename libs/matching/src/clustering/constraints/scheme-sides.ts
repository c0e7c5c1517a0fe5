import type { Features } from '../../record/match-record';
import type { CompiledExclusiveScheme } from '../../model/compiled-match-model';
import { conflictBetween } from '../../exclusive-numbers/exclusive-scheme-veto';
import { areNear, isShownSlip } from '../../exclusive-numbers/numbers-one-slip-apart';
import {
  schemeValuesOf,
  sidesContradict,
  type SchemeValues,
  type ValueEquivalence,
} from '../../exclusive-numbers/two-current-numbers-contradict';

/** What a cluster states about the scheme, and which of its values a must-link closure inside it makes one thing's. */
interface ClusterSide extends SchemeValues {
  readonly groups: readonly (readonly string[])[];
}

/** What each cluster states about one exclusive scheme, kept at the clusters' roots. */
export class SchemeSides {
  private readonly sides: ClusterSide[];
  /** Other values by value: pairs of which records that match show one to be a slip. */
  private readonly slips = new Map<string, Set<string>>();
  /** By value all that succeeded one another, as a record says that matches the bearer of the one before. */
  private readonly successions = new Map<string, readonly string[]>();

  constructor(
    readonly scheme: CompiledExclusiveScheme,
    private readonly features: readonly Features[],
  ) {
    this.sides = features.map((stated) => ({ ...schemeValuesOf(scheme, stated), groups: [] }));
  }

  /**
   * The records at two places match. When one's value is shown to be a slip of the other's, or one says that its value took the place of
   * the other's, the two values contradict nobody: a third record that has the new one speaks of whoever has the old one still.
   */
  hearMatch(left: number, right: number): void {
    const [l, r] = [this.featuresAt(left), this.featuresAt(right)];
    const [lefts, rights] = [schemeValuesOf(this.scheme, l), schemeValuesOf(this.scheme, r)];
    this.hearSuccession(lefts, rights);
    this.hearSuccession(rights, lefts);
    for (const one of lefts.active) {
      for (const other of rights.active) {
        if (one === other || !isShownSlip(this.scheme, one, l, other, r)) continue;
        this.addSlip(one, other);
        this.addSlip(other, one);
      }
    }
  }

  private hearSuccession({ active, former }: SchemeValues, other: SchemeValues): void {
    for (const before of former) {
      if (!other.active.includes(before)) continue;
      for (const after of active) this.unite(after, before);
    }
  }

  private unite(left: string, right: string): void {
    const group = union(this.successions.get(left) ?? [left], this.successions.get(right) ?? [right]);
    for (const value of group) this.successions.set(value, group);
  }

  /** Whether two values of it may be one thing's though they differ. */
  hasValuesOfOne(): boolean {
    return this.slips.size > 0 || this.successions.size > 0;
  }

  private addSlip(value: string, other: string): void {
    const known = this.slips.get(value);
    if (known) known.add(other);
    else this.slips.set(value, new Set([other]));
  }

  private featuresAt(place: number): Features {
    return this.features[place] as Features;
  }

  /** Two clusters became one, whose root is one of theirs. */
  joined(root: number, a: number, b: number): void {
    const [l, r] = [this.sideOf(a), this.sideOf(b)];
    this.sides[root] = {
      active: union(l.active, r.active),
      former: union(l.former, r.former),
      groups: r.groups.length === 0 ? l.groups : [...l.groups, ...r.groups],
    };
  }

  /** Called for the root of each must-link closure, before any match edge is applied: its active values are one thing's. */
  countAsOne(root: number): void {
    const side = this.sideOf(root);
    if (side.active.length > 1) this.sides[root] = { ...side, groups: [side.active] };
  }

  clustersContradict(a: number, b: number): boolean {
    return sidesContradict(this.scheme, this.sideOf(a), this.sideOf(b), this.equivalence(a, b));
  }

  /**
   * Whether the records at two places contradict by what they state themselves, and still do when the must-link closures
   * inside the clusters `a` and `b` are heard.
   */
  recordsContradict(
    left: number,
    right: number,
    a: number,
    b: number,
  ): { readonly stated: boolean; readonly still: boolean } {
    const [l, r] = [this.featuresAt(left), this.featuresAt(right)];
    const stated = conflictBetween(this.scheme, l, r);
    const values = [schemeValuesOf(this.scheme, l), schemeValuesOf(this.scheme, r)] as const;
    return { stated, still: stated && sidesContradict(this.scheme, ...values, this.equivalence(a, b)) };
  }

  private equivalence(a: number, b: number): ValueEquivalence | undefined {
    const groups = [...this.sideOf(a).groups, ...this.sideOf(b).groups];
    if (groups.length === 0 && !this.hasValuesOfOne()) return undefined;
    const merged = mergeOverlapping(groups);
    return (left, right) =>
      this.slips.get(left)?.has(right) === true ||
      this.successions.get(left)?.includes(right) === true ||
      merged.some((group) => this.holds(group, left) && this.holds(group, right));
  }

  private holds(group: readonly string[], value: string): boolean {
    return group.some((known) => known === value || areNear(this.scheme, known, value));
  }

  private sideOf(root: number): ClusterSide {
    return this.sides[root] as ClusterSide;
  }
}

/** Two closures that state one value speak of one thing. */
function mergeOverlapping(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return groups.reduce<readonly (readonly string[])[]>((merged, group) => {
    const touching = merged.filter((known) => known.some((value) => group.includes(value)));
    const apart = merged.filter((known) => !touching.includes(known));
    return [...apart, touching.reduce(union, group)];
  }, []);
}

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  if (right.length === 0) return left;
  if (left.length === 0) return right;
  const all = new Set(left);
  for (const value of right) all.add(value);
  return all.size === left.length ? left : [...all];
}
