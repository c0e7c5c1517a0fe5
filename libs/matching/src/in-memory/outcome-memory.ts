/** A power of two. A memory takes 12 bytes a slot. */
const SLOTS = 2 ** 14;

/**
 * Remembers what pairs of values came to. Each pair of value numbers has one slot, and who comes later takes it: names and words repeat so
 * often that nothing more is needed, and memory does not grow with the data.
 */
export class OutcomeMemory {
  private readonly lefts = new Uint32Array(SLOTS);
  private readonly rights = new Uint32Array(SLOTS);
  private readonly outcomes = new Int32Array(SLOTS);

  /** Undefined when the pair was never kept, or was forgotten. Numbers are 1 or more. */
  find(left: number, right: number): number | undefined {
    const slot = slotOf(left, right);
    return this.lefts[slot] === left && this.rights[slot] === right ? this.outcomes[slot] : undefined;
  }

  keep(left: number, right: number, outcome: number): number {
    const slot = slotOf(left, right);
    this.lefts[slot] = left;
    this.rights[slot] = right;
    this.outcomes[slot] = outcome;
    return outcome;
  }
}

const { imul } = Math;

/** The best bits of a product are its upper ones (Knuth's multiplicative hashing). */
const slotOf = (left: number, right: number): number =>
  (imul(imul(left, 0x9e3779b1) + right, 0x85ebca6b) >>> 18) & (SLOTS - 1);
