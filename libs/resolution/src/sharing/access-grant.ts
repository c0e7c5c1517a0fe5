/** Why data may be shared: Decree 194/2025 art. 16 (a) to (c), else on request, by consent, or with the person it is about. */
export type GrantGround = 'origin' | 'sector' | 'level' | 'request' | 'consent' | 'subject';

/** A unit by its code in one of the code sets. */
export interface NamedArea {
  readonly codeSet: string;
  readonly code: string;
}

/** The things that a grant is about: those that lie in one of the areas. */
export interface GrantedRows {
  /** Of the areas. */
  readonly level: 'province' | 'commune';
  readonly areas: readonly NamedArea[];
}

/** What a grant lets a system see of one collection for one purpose, and on what ground. Once proposed they are final. */
export interface GrantTerms {
  readonly system: string;
  readonly purpose: string;
  readonly collection: string;
  readonly attributes: readonly string[];
  readonly schemes: readonly string[];
  /** Left out: everywhere. */
  readonly rows?: GrantedRows;
  readonly ground: GrantGround;
  readonly legalBasis: string;
  /** The document by which it was agreed. */
  readonly document?: string;
  /** Days in Viet Nam, the first and the last. */
  readonly validFrom: string;
  readonly validTo?: string;
}

/** A grant and what became of it. */
export interface DecidedGrant extends GrantTerms {
  readonly id: string;
  /** Counts the grants of one system, purpose and collection, from 1. */
  readonly version: number;
  readonly approvedAt?: Date;
  readonly revokedAt?: Date;
}
