import type { StatedAct } from '@sogoc/core-entities';

/** What a record says about another thing. Scheme and value are both there or both null. */
export interface RelationStatementRow {
  readonly recordNumber: number;
  readonly type: string;
  /** The place among the record's statements of the type. */
  readonly ordinal: number;
  /** Of the record. */
  readonly entity: string;
  /** `holders/0` */
  readonly attribute: string;
  readonly role: string;
  readonly scheme: string | null;
  readonly value: string | null;
  readonly name: string | null;
  /** 0–1 */
  readonly share: number | null;
  /** From when to when it holds, as far as the record says: a year, a month or a day. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** By what it began to hold. */
  readonly act: StatedAct | null;
  /** Its own source says it no more: RFC 3339, when the first version without it was observed. */
  readonly endedAt: string | null;
  /** RFC 3339: since when its source says or said it without a break; null: since the version in force. */
  readonly saidFrom: string | null;
  /** Of one that its source says no more: when it was last said, RFC 3339, and the date from which something else holds, where that is stated. */
  readonly saidAt: string | null;
  readonly goneBy: string | null;
}

/** A statement with the golden record that its record belongs to now. */
export interface LinkedStatement extends RelationStatementRow {
  readonly goldenId: string;
  readonly source: string;
  readonly recordKey: string;
  readonly observedAt: Date | null;
  /** Of one with `goneBy`: the first date after it was last said from which anything of its type is stated of the golden record. */
  readonly othersFrom?: string | null;
}

/** The record of a statement that a steward made by a pin on a value: none. */
export const NO_RECORD = 0;

/** A statement with a golden record that it may mean. */
export interface NamingStatement extends LinkedStatement {
  readonly namedId: string;
}

/** A kind of relation as one entity states it. */
export interface StatedType {
  readonly entity: string;
  readonly type: string;
}

/** Names a statement within a registry. */
export function statementName({ recordNumber, type, ordinal }: RelationStatementRow): string {
  return `${recordNumber}/${type}/${ordinal}`;
}
