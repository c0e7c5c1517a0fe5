/** Keys are hashes below this, so that even parts of the range hold about as many. */
const KEYS = 2 ** 53;

/** The part of the range of keys, of so many, that a key is in. */
export const shardOfKey = (key: number, shards: number): number =>
  Math.min(shards - 1, Math.floor((key / KEYS) * shards));
