/** Where a derivation in slices puts what it does not hold in memory. What is in it may name people, and is forgotten at the end. */
export interface Scratch {
  /** A list of plain JSON. */
  items<T>(): ScratchItems<T>;
  /** Rows of numbers, in so many shards. */
  rows(shards: number, width: number): ScratchRows;
}

/** A list that grows at its end. */
export interface ScratchItems<T> {
  readonly size: number;
  /** Answers its place; the first is 0. */
  add(item: T): number;
  /** @throws RangeError for a place that nothing was put in */
  at(place: number): T;
}

/** Rows of numbers of one width, which are read shard by shard. */
export interface ScratchRows {
  /** A row has exactly as many numbers as the width. */
  add(shard: number, ...row: number[]): void;
  /** The rows of a shard one after another, in the order in which they were added; a copy. */
  of(shard: number): Float64Array;
}
