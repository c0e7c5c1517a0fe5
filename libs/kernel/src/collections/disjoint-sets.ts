/** Union–find over the places 0 … size − 1, with path halving. The least place of a set is its root. */
export class DisjointSets {
  private readonly parents: Uint32Array;

  constructor(size: number) {
    this.parents = new Uint32Array(size);
    for (let place = 0; place < size; place++) this.parents[place] = place;
  }

  rootOf(place: number): number {
    let at = place;
    for (;;) {
      const parent = this.parents[at] as number;
      if (parent === at) return at;
      const grandparent = this.parents[parent] as number;
      this.parents[at] = grandparent;
      at = grandparent;
    }
  }

  together(left: number, right: number): boolean {
    return this.rootOf(left) === this.rootOf(right);
  }

  /** The root of the joined set. */
  join(left: number, right: number): number {
    const l = this.rootOf(left);
    const r = this.rootOf(right);
    const [root, other] = l < r ? [l, r] : [r, l];
    this.parents[other] = root;
    return root;
  }

  /** All sets; members ascending, sets by their first member. */
  sets(): number[][] {
    const sets: number[][] = [];
    // A root stands before all other members, so its set has a number when they come.
    const numbers = new Uint32Array(this.parents.length);
    for (let place = 0; place < this.parents.length; place++) {
      const root = this.rootOf(place);
      if (root === place) numbers[place] = sets.push([place]) - 1;
      else (sets[numbers[root] as number] as number[]).push(place);
    }
    return sets;
  }
}
