/** What a verification of a whole registry took, in a process of its own. */
export interface VerifyCost {
  readonly records: number;
  readonly differences: number;
  /** How many of each kind, by its name in `verify`. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Milliseconds of all entities together. */
  readonly wall: number;
  /** The most memory of the process, and of one that verified nothing. */
  readonly peakBytes: number;
  readonly idleBytes: number;
}

const MIB = 1_048_576;

/** One line for people. */
export function verifyText({ records, differences, kinds, wall, peakBytes, idleBytes }: VerifyCost): string {
  const named = Object.entries(kinds).map(([kind, count]) => `${count} ${kind}`);
  return [
    `  verify      ${Math.round((1_000 * records) / wall)} records/s; ${differences} differences${named.length > 0 ? ` (${named.join(', ')})` : ''}`,
    `memory at most ${Math.round(peakBytes / MIB)} MiB, of a process that verifies nothing ${Math.round(idleBytes / MIB)} MiB`,
  ].join('; ');
}
