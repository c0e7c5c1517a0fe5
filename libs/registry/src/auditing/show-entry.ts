import type { AccessEntry } from '@sogoc/transparency-log';

/** An entry of the record of reads in the shape of the API. */
export interface ShownEntry extends Omit<AccessEntry, 'atMicros'> {
  /** RFC 3339. */
  readonly at: string;
}

const MICROS_A_MILLISECOND = 1_000;

export function showEntry({ atMicros, ...entry }: AccessEntry): ShownEntry {
  return { ...entry, at: new Date(atMicros / MICROS_A_MILLISECOND).toISOString() };
}
