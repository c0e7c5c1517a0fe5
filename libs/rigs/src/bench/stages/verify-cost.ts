/** What a verification of a whole registry took, in a process of its own. */
export interface VerifyCost {
  readonly records: number;
  readonly differences: number;
  /** Milliseconds of all entities together. */
  readonly wall: number;
  /** The most memory of the process, and of one that verified nothing. */
  readonly peakBytes: number;
  readonly idleBytes: number;
}

const MIB = 1_048_576;

/** One line for people. */
export function verifyText({ records, differences, wall, peakBytes, idleBytes }: VerifyCost): string {
  return [
    `  verify      ${Math.round((1_000 * records) / wall)} records/s; ${differences} differences`,
    `memory at most ${Math.round(peakBytes / MIB)} MiB, of a process that verifies nothing ${Math.round(idleBytes / MIB)} MiB`,
  ].join('; ');
}
