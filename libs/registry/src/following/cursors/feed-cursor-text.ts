/** A place in one feed. */
export interface FeedPosition {
  /** UUID. */
  readonly feedId: string;
  /** The number of the last event that was seen; 0 before the first. */
  readonly seq: number;
  /** When that event occurred, in microseconds since 1970: tells it from another under the same number of a restored copy. */
  readonly micros: number;
}

const UUID_BYTES = 16;
const NUMBER_BYTES = 8;
const BYTES = UUID_BYTES + 2 * NUMBER_BYTES;

/** 43 characters that are safe in a URL and an HTTP header. */
export function encodeFeedCursor({ feedId, seq, micros }: FeedPosition): string {
  const bytes = Buffer.alloc(BYTES);
  bytes.write(feedId.replaceAll('-', ''), 'hex');
  bytes.writeBigUInt64BE(BigInt(seq), UUID_BYTES);
  bytes.writeBigUInt64BE(BigInt(micros), UUID_BYTES + NUMBER_BYTES);
  return bytes.toString('base64url');
}

/** Undefined for what was not encoded here; takes exactly one text for each position. */
export function decodeFeedCursor(cursor: string): FeedPosition | undefined {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length !== BYTES || bytes.toString('base64url') !== cursor) return undefined;
  const hex = bytes.toString('hex', 0, UUID_BYTES);
  const feedId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const seq = Number(bytes.readBigUInt64BE(UUID_BYTES));
  const micros = Number(bytes.readBigUInt64BE(UUID_BYTES + NUMBER_BYTES));
  return Number.isSafeInteger(seq) && Number.isSafeInteger(micros) ? { feedId, seq, micros } : undefined;
}
