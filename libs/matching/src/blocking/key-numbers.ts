/** Slots at the beginning; a power of two. */
const FIRST_SLOTS = 2 ** 12;
/** No key is negative. */
const FREE = -1;

/**
 * Numbers keys from 0 on, in the order in which they first come. A hash table with open addressing (Knuth, vol. 3, 6.4): a data set has
 * millions of 53-bit keys, of which a `Map` makes as many objects.
 */
export class KeyNumbers {
  private keys = new Float64Array(FIRST_SLOTS).fill(FREE);
  private numbers = new Uint32Array(FIRST_SLOTS);
  private used = 0;

  get count(): number {
    return this.used;
  }

  numberOf(key: number): number {
    const slot = slotOf(this.keys, key);
    if (this.keys[slot] === key) return this.numbers[slot] as number;
    const number = this.used++;
    this.keys[slot] = key;
    this.numbers[slot] = number;
    if (this.used * 2 > this.keys.length) this.grow();
    return number;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2).fill(FREE);
    const numbers = new Uint32Array(keys.length);
    for (let i = 0; i < this.keys.length; i++) {
      const key = this.keys[i] as number;
      if (key === FREE) continue;
      const slot = slotOf(keys, key);
      keys[slot] = key;
      numbers[slot] = this.numbers[i] as number;
    }
    this.keys = keys;
    this.numbers = numbers;
  }
}

const { imul } = Math;

/** The slot that holds a key, or the free one that it would take. Keys that are no hashes begin alike or end alike, so their bits are mixed. */
function slotOf(keys: Float64Array, key: number): number {
  const mask = keys.length - 1;
  const mixed = imul(key | 0, 0x9e3779b1);
  let slot = (mixed ^ (mixed >>> 15)) & mask;
  while (keys[slot] !== key && keys[slot] !== FREE) slot = (slot + 1) & mask;
  return slot;
}
