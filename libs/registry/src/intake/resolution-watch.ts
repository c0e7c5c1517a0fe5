import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { ResolutionNotices, type ResolutionState, SourceRecordRepository } from '@sogoc/persistence';

const FIRST_LOOK_MS = 15;
const LAST_LOOK_MS = 250;
/** While commits are heard, in case that one was not. */
const LOOK_BESIDE_MS = 1_000;

/**
 * How the record came to its golden record: `created` made one, `linked` joined one that holds others, `updated` stayed in its own,
 * `moved` left one for another.
 */
export type LinkOutcome = 'created' | 'linked' | 'updated' | 'moved';

/**
 * Waits for resolution. The commit that resolves tells of it; while that cannot be heard, it looks, ever less often. A look is one row by
 * primary key.
 */
@Injectable()
export class ResolutionWatch implements BeforeApplicationShutdown {
  private isStopping = false;

  constructor(
    private readonly records: SourceRecordRepository,
    private readonly notices: ResolutionNotices,
  ) {}

  /** Lets the requests that wait answer at once, so that they do not hold the process. */
  beforeApplicationShutdown(): void {
    this.isStopping = true;
    this.notices.wakeAll();
  }

  /** The state once a version at least as new as `receiptNumber` was considered; undefined when time ran out or `isGone` says to stop. */
  async settled(
    recordNumber: number,
    receiptNumber: number,
    seconds: number,
    isGone: () => boolean,
  ): Promise<ResolutionState | undefined> {
    const deadline = performance.now() + seconds * 1_000;
    const notice = this.notices.of(recordNumber);
    try {
      for (let pause = FIRST_LOOK_MS; !isGone() && !this.isStopping; pause = Math.min(pause * 1.5, LAST_LOOK_MS)) {
        const state = await this.records.resolutionState(recordNumber);
        if (state !== undefined && state.consideredReceiptNumber >= receiptNumber) return state;
        const left = deadline - performance.now();
        if (left <= 0) return undefined;
        await notice.within(Math.min(this.notices.isListening ? LOOK_BESIDE_MS : pause, left));
      }
      return undefined;
    } finally {
      notice.end();
    }
  }
}

/** `before` is the golden record it belonged to when the version came in. */
export function linkOutcome(before: string | undefined, state: ResolutionState): LinkOutcome | undefined {
  if (state.goldenId === null) return undefined;
  if (before === undefined) return state.recordCount === 1 ? 'created' : 'linked';
  return before === state.goldenId ? 'updated' : 'moved';
}
