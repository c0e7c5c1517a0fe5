/** Place in the log of changes: what has a higher one came later. */
export type LogPosition = bigint;

/** What a server says of itself. */
export interface StandbyState {
  readonly recovering: boolean;
  readonly replayed: string | null;
}

/** Nobody reads from a server that follows no other: after a fail-over it is a primary itself. */
export const followsPrimary = ({ recovering, replayed }: StandbyState): boolean => recovering && replayed !== null;

/** A reader reads what he wrote himself, so he reads from the standby only when it has come as far as his last write. */
export const hasWhatWasWritten = (replayed: LogPosition, written: LogPosition): boolean => replayed >= written;

/** `16/B374D848`: two hexadecimal numbers of 32 bits. */
export function positionOf(text: string): LogPosition {
  const [high = '0', low = '0'] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}
