import type { RawAttributes } from '@sogoc/core-entities';

/** One version of a record that can be taken in: its shape is sound, its meaning is not judged. */
export interface RecordPush {
  readonly recordKey: string;
  /** Null for a source that sends no versions of this record. */
  readonly sourceVersion: number | null;
  /** What the source said; null when it said nothing. */
  readonly observedAt: Date | null;
  readonly attributes: RawAttributes;
}
