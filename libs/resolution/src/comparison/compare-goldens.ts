import { type EntityDeclaration, searchTermsOf } from '@sogoc/core-entities';
import { groupBy } from '@sogoc/kernel';

import { type Difference, type Seal, sealed } from './difference';
import type { ExpectedIds } from './settled-ids';
import { differingMembers, sameJson } from './same-json';
import type { StoredGoldenRow, StoredSlice } from './stored-state';
import type { DerivedCluster } from '../whole-state/whole-state-types';
import type { DerivedSlice } from '../whole-state/slices/sliced-derivation';

/** What golden records say, and that those which ended say nothing. */
export function compareGoldens(
  derived: DerivedSlice,
  stored: Pick<StoredSlice, 'goldens' | 'askedAboutRelations'>,
  { clusterOf }: ExpectedIds,
  seal: Seal,
): Difference[] {
  // Whom a relation means is asked elsewhere; a golden record is under review for it all the same.
  const asked = new Set(
    stored.askedAboutRelations.flatMap((recordNumber) => derived.clusterOf.get(recordNumber)?.name ?? []),
  );
  return [...stored.goldens.values()].flatMap((golden) => {
    const cluster = clusterOf.get(golden.goldenId);
    if (cluster === undefined) return golden.status === 'active' ? [] : compareEnded(golden);
    return [
      ...compareContent(golden, cluster, seal),
      ...compareFlag(golden, cluster.underReview || asked.has(cluster.name)),
    ];
  });
}

function compareEnded({
  goldenId,
  attributes,
  provenance,
  identifiers,
  recordCount,
  underReview,
}: StoredGoldenRow): Difference[] {
  const left = [
    ...(differingMembers(attributes, {}).length === 0 ? [] : ['attributes']),
    ...(differingMembers(provenance, {}).length === 0 ? [] : ['provenance']),
    ...(identifiers.length === 0 ? [] : ['identifiers']),
    ...(recordCount === 0 ? [] : ['recordCount']),
    ...(underReview ? ['underReview'] : []),
  ];
  return left.map((field) => ({ kind: 'golden-not-emptied', goldenId, field }));
}

function compareContent(stored: StoredGoldenRow, { golden }: DerivedCluster, seal: Seal): Difference[] {
  const { goldenId } = stored;
  const values = differingMembers(golden.attributes, stored.attributes).map((field): Difference => {
    return {
      kind: 'golden-value',
      goldenId,
      field,
      ...sealed(seal, golden.attributes[field], stored.attributes[field]),
    };
  });
  const provenance = differingMembers(golden.provenance, stored.provenance).map((field): Difference => {
    return {
      kind: 'golden-provenance',
      goldenId,
      field,
      ...sealed(seal, golden.provenance[field], stored.provenance[field]),
    };
  });
  const differences = [...values, ...provenance];
  if (!sameJson(golden.identifiers, stored.identifiers))
    differences.push({ kind: 'golden-identifiers', goldenId, ...sealed(seal, golden.identifiers, stored.identifiers) });
  if (golden.recordCount !== stored.recordCount) {
    const [expected, found] = [String(golden.recordCount), String(stored.recordCount)];
    differences.push({ kind: 'golden-record-count', goldenId, expected, found });
  }
  return differences;
}

function compareFlag({ goldenId, underReview }: StoredGoldenRow, expected: boolean): Difference[] {
  if (underReview === expected) return [];
  return [{ kind: 'golden-review-flag', goldenId, expected: String(expected), found: String(underReview) }];
}

/** The rows by which golden records are looked up. */
export function compareIdentifiers(
  { identifiers }: Pick<StoredSlice, 'identifiers'>,
  { clusterOf }: ExpectedIds,
  seal: Seal,
): Difference[] {
  const stored = groupBy(identifiers, ({ goldenId }) => goldenId);
  const rowName = ({ scheme, value }: { scheme: string; value: string }): string => JSON.stringify([scheme, value]);
  const differences: Difference[] = [];
  for (const goldenId of new Set([...stored.keys(), ...clusterOf.keys()])) {
    const rows = new Map((stored.get(goldenId) ?? []).map((row) => [rowName(row), row]));
    for (const identifier of clusterOf.get(goldenId)?.golden.identifiers ?? []) {
      const { scheme: field, status: expected } = identifier;
      const row = rows.get(rowName(identifier));
      rows.delete(rowName(identifier));
      if (row === undefined)
        differences.push({ kind: 'identifier-missing', goldenId, field, ...sealed(seal, identifier.value, undefined) });
      else if (row.status !== expected)
        differences.push({ kind: 'identifier-status', goldenId, field, expected, found: row.status });
    }
    for (const { scheme: field, value } of rows.values())
      differences.push({ kind: 'identifier-left', goldenId, field, ...sealed(seal, undefined, value) });
  }
  return differences;
}

/** The rows by which golden records are found. */
export function compareSearchRows(
  { searchRows, anchors }: Pick<StoredSlice, 'searchRows' | 'anchors'>,
  { clusterOf }: ExpectedIds,
  { attributes: declared }: Pick<EntityDeclaration, 'attributes'>,
): Difference[] {
  const bornOf = new Map(anchors.map(({ goldenId, born }) => [goldenId, born]));
  const stored = new Map(searchRows.map((row) => [row.goldenId, row]));
  const left = searchRows.filter(({ goldenId }) => !clusterOf.has(goldenId));
  const differences = left.map(({ goldenId }): Difference => ({ kind: 'search-left', goldenId }));
  for (const [goldenId, { golden }] of clusterOf) {
    const row = stored.get(goldenId);
    const terms = new Set(searchTermsOf(declared, golden.attributes));
    const [expected, found] = [`${terms.size} terms`, `${row?.terms.length} terms`];
    if (row === undefined) differences.push({ kind: 'search-missing', goldenId });
    else if (row.terms.length !== terms.size || row.terms.some((term) => !terms.has(term)))
      differences.push({ kind: 'search-terms', goldenId, expected, found });
    else if (row.born !== bornOf.get(goldenId))
      differences.push({ kind: 'search-birth', goldenId, found: String(row.born) });
  }
  return differences;
}
