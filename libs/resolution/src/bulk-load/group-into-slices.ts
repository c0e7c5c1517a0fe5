import { memoryScratch } from '../whole-state/slices/memory-scratch';
import type { RecordPlaces } from '../whole-state/slices/record-places';
import { SliceGroups } from '../whole-state/slices/slice-groups';

/** Parts of a load in which each record is with all that an edge joins it to, directly or over others. */
export class LoadSlices {
  private readonly groups: SliceGroups;

  constructor(private readonly places: RecordPlaces) {
    this.groups = new SliceGroups(places);
  }

  join(left: number, right: number): void {
    this.groups.join(left, right);
  }

  /**
   * Slices of `size` records at most, which ascend. A larger group is in none: edges that ask or forbid hold a million records together in groups of
   * a hundred thousand, which no transaction should hold. Units resolve them as ever.
   */
  *pack(size: number): Generator<number[]> {
    this.groups.pack(memoryScratch, size);
    for (let slice = 0; slice < this.groups.size; slice++) {
      const places = this.groups.placesOf(slice);
      if (places.length <= size) yield Array.from(places, (place) => this.places.numberAt(place));
    }
  }
}
