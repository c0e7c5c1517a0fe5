import type { Features } from '../match-record';
import type { ExclusiveSchemeSpec } from '../model-spec';
import { schemeValuesOf, sidesContradict, type SchemeValues, type ValueEquivalence } from '../scoring/exclusive-scheme';

/** What each cluster states about one exclusive scheme, kept at the clusters' roots. */
export class SchemeSides {
  private readonly sides: SchemeValues[];
  /** Values that stand in one must-link closure count as one thing's, wherever they turn up. */
  private readonly classOfValue = new Map<string, string>();

  constructor(
    readonly scheme: ExclusiveSchemeSpec,
    private readonly features: readonly Features[],
  ) {
    this.sides = features.map((stated) => schemeValuesOf(scheme, stated));
  }

  /** Two clusters became one, whose root is one of theirs. */
  joined(root: number, a: number, b: number): void {
    const [l, r] = [this.sides[a] as SchemeValues, this.sides[b] as SchemeValues];
    this.sides[root] = { active: union(l.active, r.active), former: union(l.former, r.former) };
  }

  /** Called for the root of each must-link closure, before any match edge is applied. */
  countAsOne(root: number): void {
    const classes = (this.sides[root] as SchemeValues).active.map((value) => this.classOf(value));
    const least = classes.reduce((best, name) => (name < best ? name : best), classes[0] ?? '');
    for (const name of classes) if (name !== least) this.classOfValue.set(name, least);
  }

  clustersContradict(a: number, b: number): boolean {
    return sidesContradict(
      this.scheme,
      this.sides[a] as SchemeValues,
      this.sides[b] as SchemeValues,
      this.equivalence(),
    );
  }

  /** Whether the records at two places contradict by what they state themselves, and by what is known of the values. */
  recordsContradict(a: number, b: number): { readonly stated: boolean; readonly known: boolean } {
    const left = schemeValuesOf(this.scheme, this.features[a] as Features);
    const right = schemeValuesOf(this.scheme, this.features[b] as Features);
    const stated = sidesContradict(this.scheme, left, right);
    return { stated, known: stated && sidesContradict(this.scheme, left, right, this.equivalence()) };
  }

  private equivalence(): ValueEquivalence | undefined {
    if (this.classOfValue.size === 0) return undefined;
    return (left, right) => this.classOf(left) === this.classOf(right);
  }

  private classOf(value: string): string {
    let name = value;
    for (let next = this.classOfValue.get(name); next !== undefined; next = this.classOfValue.get(name)) name = next;
    return name;
  }
}

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  if (right.length === 0) return left;
  if (left.length === 0) return right;
  const all = new Set(left);
  for (const value of right) all.add(value);
  return all.size === left.length ? left : [...all];
}
