import type { AttributeProvenance, RecordIdentifier } from '@sogoc/golden';

import { withWholeProvenance } from './documents/pack-provenance';

/** A golden record as stored, before any grant was applied. Attributes stand in declared order. */
export interface StoredGoldenRecord {
  readonly id: string;
  readonly entity: string;
  readonly version: number;
  readonly underReview: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly provenance: Readonly<Record<string, AttributeProvenance>>;
  readonly identifiers: readonly RecordIdentifier[];
  readonly recordCount: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/**
 * Where an id leads now: it is carried by a cluster, or the cluster of its anchor carries an older one, or its anchor has no
 * live link. Computed from anchor and link at each read, so that no chain of redirects can go stale.
 */
export type GoldenRecordState =
  | { readonly kind: 'active'; readonly golden: StoredGoldenRecord }
  | { readonly kind: 'absorbed'; readonly id: string; readonly mergedInto: string }
  | { readonly kind: 'retired'; readonly id: string };

/** A golden record and the id of the cluster that its anchor is linked to now; null: no live link. */
export interface GoldenRow extends StoredGoldenRecord {
  readonly carriedId: string | null;
}

/** An id whose anchor nobody carries is retired, one whose anchor stands in another cluster was absorbed by that. */
export function stateOf({ carriedId, ...golden }: GoldenRow): GoldenRecordState {
  if (carriedId === null) return { kind: 'retired', id: golden.id };
  if (carriedId !== golden.id) return { kind: 'absorbed', id: golden.id, mergedInto: carriedId };
  return { kind: 'active', golden: withWholeProvenance(golden) };
}
