/** Place in the log of changes: what has a higher one came later. */
export type LogPosition = bigint;

/** What a standby says of itself. */
export interface StandbyState {
  readonly recovering: boolean;
  readonly replayed: string | null;
  /** The newest feed that it knows; null: none. */
  readonly feed: string | null;
}

/** What the primary says of itself. */
export interface PrimaryState {
  /** Where its log is; null: it follows another one itself. */
  readonly at: string | null;
  readonly feed: string | null;
}

/** Where the log of the primary was at an instant, in milliseconds of a steady clock. */
export interface LogSample {
  readonly at: LogPosition;
  readonly when: number;
}

/**
 * Whether a server follows this primary. After a fail-over it may be a primary itself; another registry's standby has another feed; and one
 * that gets the log no more, or is told to wait with it, falls behind: `due` is what it is to have by now.
 */
export function followsPrimary(
  { recovering, replayed, feed }: StandbyState,
  primary: Pick<PrimaryState, 'feed'>,
  due: LogPosition,
): boolean {
  return recovering && replayed !== null && feed === primary.feed && positionOf(replayed) >= due;
}

/**
 * Of samples in their order what the newest says that is as old as `mostLagMs`: what came later need not be there yet. While none is so old
 * the first counts, for nobody knows how far behind a server is that has not come to where the primary was seen. `settled`: so many before
 * that one are no longer asked.
 */
export function dueBy(
  samples: readonly LogSample[],
  now: number,
  mostLagMs: number,
): { readonly due: LogPosition; readonly settled: number } {
  const place = Math.max(
    0,
    samples.findLastIndex(({ when }) => now - when >= mostLagMs),
  );
  return { due: samples[place]?.at ?? 0n, settled: place };
}

/** A reader reads what he wrote himself or has seen, so he reads from the standby only when it has come as far. */
export const hasWhatWasSeen = (replayed: LogPosition, seen: LogPosition): boolean => replayed >= seen;

/** `16/B374D848`: two hexadecimal numbers of 32 bits. */
export function positionOf(text: string): LogPosition {
  const [high = '0', low = '0'] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}
