import type { SearchTerm } from '@sogoc/core-entities';

/** Each group must be met by one of its terms at least. */
export type TermGroups = readonly (readonly SearchTerm[])[];

export interface IdentifierCondition {
  readonly scheme: string;
  /** Canonical. */
  readonly value: string;
  /** Whether a superseded number counts too. */
  readonly formerToo: boolean;
}

/** Met by the terms, or by the identifiers: one of them must be carried. */
export type SearchCondition = { readonly terms: TermGroups } | { readonly oneOf: readonly IdentifierCondition[] };
