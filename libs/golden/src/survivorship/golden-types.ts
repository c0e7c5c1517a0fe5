import type { RecordIdentity } from '@sogoc/kernel';

/**
 * `active`: the thing's number as far as anybody says. `superseded`: another number took its place. `cancelled`: the number itself
 * ended (its thing was dissolved, the document recovered). All three still identify the thing, and look-up finds them all.
 */
export type IdentifierStatus = 'active' | 'superseded' | 'cancelled';

/** From when to when a number was somebody's, and the act by which it came to be; dates are a year, a month or a day. */
export interface IdentifierPeriod {
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly act?: { readonly number?: string; readonly date?: string; readonly authority?: string };
}

/** An identifier is scheme and value, never the value alone. */
export interface RecordIdentifier extends IdentifierPeriod {
  readonly scheme: string;
  readonly value: string;
  readonly status: IdentifierStatus;
}

/** A live source record as composition sees it. */
export interface MemberRecord {
  readonly recordNumber: number;
  readonly identity: RecordIdentity;
  /** RFC 3339 instant at which the source says the values held, else the receipt time. */
  readonly observedAt: string;
  /** Canonical values after standardisation; absent when unknown or unusable, never null. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly identifiers: readonly RecordIdentifier[];
}

export interface AttributeProvenance {
  /** Source code; `steward` for a literal pin. */
  readonly source: string;
  /** The record number as text; empty for a literal pin. */
  readonly recordId: string;
  readonly recordKey: string;
  readonly observedAt: string;
  /** Name of the survivorship criterion that decided, e.g. `trusted-source`. */
  readonly rule: string;
  /** The pin's decision, for rule `pinned` only. */
  readonly decisionId?: string;
  /** Authorities say what cannot both hold, and nobody has decided. */
  readonly disputed?: true;
}

/** What the records of one cluster amount to. Attributes stand in declared order; those without a value are absent. */
export interface ComposedGolden {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly provenance: Readonly<Record<string, AttributeProvenance>>;
  /** Ordered by scheme, then value. */
  readonly identifiers: readonly RecordIdentifier[];
  readonly recordCount: number;
}

/** What was composed of the attributes that are declared before. */
export interface ComposedBefore {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly provenance: Readonly<Record<string, AttributeProvenance>>;
}
