/** Counts of one area by group; a group without a count is not published. */
export interface PublishedBlock {
  /** Code of the area. */
  readonly area: string;
  readonly total: number;
  /** By group, in byte order. */
  readonly cells: ReadonlyMap<string, number>;
}

/** One version of a table: areas with their groups, and a total over all areas. */
export interface PublishedTable {
  readonly total?: number;
  /** By area, in byte order. */
  readonly blocks: ReadonlyMap<string, PublishedBlock>;
}

/** True counts, before anything is kept back. */
export type TrueCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;
