import { DisjointSets } from '@sogoc/kernel';

import type { RecordPlaces } from './record-places';
import type { Scratch, ScratchRows } from './scratch';

/** Records that must be looked at together, and the slices that whole groups of them are put into: twelve bytes a record. */
export class SliceGroups {
  private readonly sets: DisjointSets;
  private slices: Uint32Array | undefined;
  private members: ScratchRows | undefined;
  private count = 0;

  constructor(private readonly places: RecordPlaces) {
    this.sets = new DisjointSets(places.size);
  }

  /** Puts two records into one slice. Of a record that there is not, nothing is said. */
  join(left: number, right: number): void {
    const [one, other] = [this.places.placeOf(left), this.places.placeOf(right)];
    if (one !== undefined && other !== undefined) this.sets.join(one, other);
  }

  joinAll(recordNumbers: readonly number[]): void {
    const known = recordNumbers.filter((recordNumber) => this.places.placeOf(recordNumber) !== undefined);
    for (const recordNumber of known.slice(1)) this.join(known[0]!, recordNumber);
  }

  /** Fills slices of about `size` records, groups in the order of their first records. A larger group is a slice of its own. */
  pack(scratch: Scratch, size: number): void {
    const sizes = this.sizesOfGroups();
    this.slices = new Uint32Array(this.places.size);
    let [slice, filled] = [0, 0];
    for (let place = 0; place < this.places.size; place++) {
      const root = this.sets.rootOf(place);
      if (root === place) {
        const more = sizes[place]!;
        if (filled > 0 && filled + more > size) [slice, filled] = [slice + 1, 0];
        filled += more;
      }
      // The root is the least place of its group, so it has its slice already.
      this.slices[place] = root === place ? slice : this.slices[root]!;
    }
    this.count = this.places.size === 0 ? 0 : slice + 1;
    this.members = scratch.rows(this.count, 1);
    for (let place = 0; place < this.places.size; place++) this.members.add(this.slices[place]!, place);
  }

  /** How many slices there are, once they are packed. */
  get size(): number {
    return this.count;
  }

  sliceOf(place: number): number {
    return this.slices![place]!;
  }

  /** Places of a slice, ascending. */
  placesOf(slice: number): Float64Array {
    return this.members!.of(slice);
  }

  private sizesOfGroups(): Uint32Array {
    const sizes = new Uint32Array(this.places.size);
    for (let place = 0; place < this.places.size; place++) {
      const root = this.sets.rootOf(place);
      sizes[root] = sizes[root]! + 1;
    }
    return sizes;
  }
}
