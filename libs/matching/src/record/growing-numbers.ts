type Numbers = Float64Array | Uint32Array;

/** A list of numbers that may grow past what an array of boxed values should hold. */
export class GrowingNumbers<T extends Numbers = Numbers> {
  private values: T;
  private used = 0;

  constructor(private readonly Kind: new (length: number) => T) {
    this.values = new Kind(1024);
  }

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.values.length) {
      const larger = new this.Kind(this.used * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.used++] = value;
  }

  /** As they were pushed. */
  all(): T {
    return this.values.subarray(0, this.used) as T;
  }

  at(place: number): number {
    return this.values[place] as number;
  }

  add(place: number, amount: number): void {
    this.values[place] = (this.values[place] as number) + amount;
  }

  /** Whether a value stands at a place or behind it. */
  includes(value: number, from: number): boolean {
    for (let i = from; i < this.used; i++) if (this.values[i] === value) return true;
    return false;
  }

  /** Sorts in place and drops repeats; nothing is pushed afterwards. */
  distinct(): T {
    const sorted = this.values.subarray(0, this.used).sort() as T;
    let kept = 0;
    for (let i = 0; i < sorted.length; i++) {
      if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i] as number;
    }
    return sorted.subarray(0, kept) as T;
  }
}
