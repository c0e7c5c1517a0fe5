const FIRST_CAPACITY = 1_024;

/** Not derived: nothing was considered of it yet, or its versions are gone. */
const UNKNOWN = 0;
const NOT_LIVE = 1;
const LIVE = 2;

/** Records by their place in the order of their numbers: nine bytes each. */
export class RecordPlaces {
  private numbers = new Float64Array(FIRST_CAPACITY);
  private standings = new Uint8Array(FIRST_CAPACITY);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Numbers must ascend. `isLive` undefined: nothing could be made of the record. */
  add(recordNumber: number, isLive: boolean | undefined): void {
    if (this.count > 0 && recordNumber <= this.numberAt(this.count - 1))
      throw new RangeError(`Record ${recordNumber} comes out of order`);
    if (this.count === this.numbers.length) this.grow();
    this.numbers[this.count] = recordNumber;
    this.standings[this.count] = isLive === undefined ? UNKNOWN : isLive ? LIVE : NOT_LIVE;
    this.count += 1;
  }

  numberAt(place: number): number {
    return this.numbers[place] as number;
  }

  /** Whether something was made of the record, live or not. */
  isKnownAt(place: number): boolean {
    return this.standings[place] !== UNKNOWN;
  }

  isLiveAt(place: number): boolean {
    return this.standings[place] === LIVE;
  }

  /** Of a record that there is, known or not. */
  placeOf(recordNumber: number): number | undefined {
    const place = this.firstFrom(recordNumber);
    return place < this.count && this.numbers[place] === recordNumber ? place : undefined;
  }

  /** The first place whose number is not below. */
  private firstFrom(recordNumber: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.numbers[middle] as number) < recordNumber) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private grow(): void {
    const numbers = new Float64Array(2 * this.numbers.length);
    numbers.set(this.numbers);
    const standings = new Uint8Array(numbers.length);
    standings.set(this.standings);
    [this.numbers, this.standings] = [numbers, standings];
  }
}
