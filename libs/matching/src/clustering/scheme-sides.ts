import { withinOneEdit } from '../comparators/edit-distance';
import type { Features } from '../record/match-record';
import type { ExclusiveSchemeDeclaration } from '../model/match-model-declaration';
import { schemeValuesOf, sidesContradict, type SchemeValues, type ValueEquivalence } from '../scoring/exclusive-scheme';

/** What a cluster states about the scheme, and which of its values a must-link closure inside it makes one thing's. */
interface ClusterSide extends SchemeValues {
  readonly groups: readonly (readonly string[])[];
}

/** What each cluster states about one exclusive scheme, kept at the clusters' roots. */
export class SchemeSides {
  private readonly sides: ClusterSide[];

  constructor(
    readonly scheme: ExclusiveSchemeDeclaration,
    private readonly features: readonly Features[],
  ) {
    this.sides = features.map((stated) => ({ ...schemeValuesOf(scheme, stated), groups: [] }));
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
    const l = schemeValuesOf(this.scheme, this.features[left] as Features);
    const r = schemeValuesOf(this.scheme, this.features[right] as Features);
    const stated = sidesContradict(this.scheme, l, r);
    return { stated, still: stated && sidesContradict(this.scheme, l, r, this.equivalence(a, b)) };
  }

  private equivalence(a: number, b: number): ValueEquivalence | undefined {
    const groups = [...this.sideOf(a).groups, ...this.sideOf(b).groups];
    if (groups.length === 0) return undefined;
    const merged = mergeOverlapping(groups);
    return (left, right) => merged.some((group) => this.holds(group, left) && this.holds(group, right));
  }

  private holds(group: readonly string[], value: string): boolean {
    return group.some((known) => known === value || (this.scheme.typingErrors === 1 && withinOneEdit(known, value)));
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
