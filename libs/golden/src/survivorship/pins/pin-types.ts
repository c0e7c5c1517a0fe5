interface PinBase {
  readonly attribute: string;
  /** Sequence number of the decision: of two live pins on one attribute the higher wins. */
  readonly order: number;
  readonly decisionId: string;
  /** RFC 3339 instant of the decision; becomes `observedAt` of a literal. */
  readonly pinnedAt: string;
}

/** A steward's own value for one attribute. */
export interface LiteralPin extends PinBase {
  readonly value: unknown;
  readonly recordNumber?: undefined;
}

/** "The value of record x": asleep while x is not a member or does not state the attribute. */
export interface RecordPin extends PinBase {
  readonly recordNumber: number;
}

export type Pin = LiteralPin | RecordPin;

/** Source code that stands in the provenance of a literal pin. */
export const STEWARD_SOURCE = 'steward';
