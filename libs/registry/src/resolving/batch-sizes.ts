/** Records of one unit of work, where no backlog waits. */
export const MAX_BATCH = 500;
/** A lane that waits for the others to run dry would never move while sources push. */
export const BATCHES_TO_LANE = 8;
/** Records of one unit of work on a backlog: what a statement costs beside its rows is spread over them. */
export const BACKLOG_BATCH = 2_000;
/** Of these, how many one process has under way of an entity: it computes on one core, while the database works on another. */
export const BACKLOG_UNITS = 2;
/** Pending rows; a thread takes about as much processor time to begin as 5,000 records. */
export const LARGE_BACKLOG = 50_000;

/** What is left out is the product's own. */
export interface BatchSizes {
  /** Records of one unit of work at most. */
  readonly batchSize?: number;
  /** When as many wait, units take so many together, and lock them in bulk. */
  readonly backlogSize?: number;
  /** Units of a backlog that are under way at once; each of more drains has one. */
  readonly backlogUnits?: number;
  /** When as many wait, they are resolved in stages over all of them; Infinity: never; 0: by the cores of the machine. */
  readonly bulkLoadFrom?: number;
}

/** Cores from which on a bulk load takes less time than units: on two it takes a tenth to a quarter more, since it carries records between its stages. */
const CORES_FOR_BULK_LOADS = 4;

/** When a bulk load begins where nobody says when. */
export const bulkLoadFromOn = (cores: number): number => (cores >= CORES_FOR_BULK_LOADS ? LARGE_BACKLOG : Infinity);

/** Inject as {@link BatchSizes}. */
export const BATCH_SIZES = Symbol('BATCH_SIZES');
