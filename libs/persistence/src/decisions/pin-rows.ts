import type { GoldenPin } from '@sogoc/golden';

/** The columns of a {@link PinRow}, of `decision d`. */
export const PIN = `d.golden_ids[1] AS "goldenId", d.decision_no AS "order", d.id AS "decisionId", d.attribute, d.decided_at AS "pinnedAt",
  d.pinned_value AS value, d.pinned_no AS "recordNumber"`;

export interface PinRow {
  readonly goldenId: string;
  readonly order: number;
  readonly decisionId: string;
  readonly attribute: string;
  readonly pinnedAt: Date;
  readonly value: unknown;
  /** Null: the value was stated by the steward. */
  readonly recordNumber: number | null;
}

/** A pin as survivorship reads it. */
export function pinOf({ value, recordNumber, pinnedAt, goldenId, order, decisionId, attribute }: PinRow): GoldenPin {
  const pin = { goldenId, order, decisionId, attribute, pinnedAt: pinnedAt.toISOString() };
  return recordNumber === null ? { ...pin, value } : { ...pin, recordNumber };
}
