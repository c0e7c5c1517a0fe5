/** Record numbers that are so many times as many as there are records leave too much room between them for a list. */
const MOST_ROOM = 4;
const LEAST_LIST = 1024;

/** What stands where a list says of no record. */
const NONE = 0;

/** Places, or other small numbers, by record number: a list where the numbers lie close together, as those of a data set in memory do. */
export class PlacesByNumber {
  private readonly list: Uint32Array | undefined;
  private readonly map = new Map<number, number>();

  /** For records of which so many there are and whose numbers are no larger. */
  constructor(count: number, largest: number) {
    if (largest <= MOST_ROOM * count + LEAST_LIST) this.list = new Uint32Array(largest + 1);
  }

  static of(records: readonly { readonly recordNumber: number }[]): PlacesByNumber {
    let largest = 0;
    for (const { recordNumber } of records) largest = Math.max(largest, recordNumber);
    const places = new PlacesByNumber(records.length, largest);
    for (let place = 0; place < records.length; place++)
      places.set((records[place] as { recordNumber: number }).recordNumber, place);
    return places;
  }

  set(recordNumber: number, place: number): void {
    if (this.list === undefined) this.map.set(recordNumber, place);
    else this.list[recordNumber] = place + 1;
  }

  get(recordNumber: number): number | undefined {
    if (this.list === undefined) return this.map.get(recordNumber);
    const found = this.list[recordNumber] ?? NONE;
    return found === NONE ? undefined : found - 1;
  }
}
