/** Inject as {@link ChangeFeedLog}. */
export const CHANGE_FEED_LOG = Symbol('CHANGE_FEED_LOG');

/** What the feed tells the operator. */
export interface ChangeFeedLog {
  /** Of the marks by which a restore or a fail-over shows, these cannot be read. */
  marksUnreadable(marks: readonly string[]): void;
  /** The reader at the feed's end; told once until it can read again. */
  tailFailed(error: unknown): void;
  streamFailed(error: unknown): void;
}

export const SILENT_CHANGE_FEED_LOG: ChangeFeedLog = {
  marksUnreadable: () => undefined,
  tailFailed: () => undefined,
  streamFailed: () => undefined,
};
