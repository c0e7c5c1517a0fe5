import {
  compileFieldGrant,
  disclosureOf,
  type Grant,
  noteShown,
  projectAttributes,
  reducedRecall,
} from '@sogoc/access';
import type { SourceRecordResponseDto } from '@sogoc/contracts';
import type { QualityFinding } from '@sogoc/kernel';
import type { SourceRecordView } from '@sogoc/persistence';
import { rootOf, showsGoldenIdToSource } from '@sogoc/resolution';

import type { IntakeScope } from '../intake/intake-scope';

/**
 * A source sees all of its own records. Who else may read them sees what the view of the key shows: what was received is free text of
 * any sort, so it is shown under the full view only, and a finding's suggestion is for the source that owns the record.
 */
export function showSourceRecord(record: SourceRecordView, scope: IntakeScope, grant: Grant): SourceRecordResponseDto {
  const seesGoldenId = grant.role !== 'source' || showsGoldenIdToSource(record.standardised ?? {}, scope.declaration);
  return {
    recordId: String(record.recordNumber),
    source: scope.source,
    collection: scope.declaration.collection,
    sourceVersion: record.sourceVersion ?? undefined,
    observedAt: record.observedAt.toISOString(),
    receivedAt: record.receivedAt.toISOString(),
    status: record.status,
    goldenId: seesGoldenId ? (record.goldenId ?? undefined) : undefined,
    ...shownContent(record, scope, grant),
    problem: record.problem ?? undefined,
  };
}

type ShownContent = Pick<SourceRecordResponseDto, 'recordKey' | 'attributes' | 'standardised' | 'findings'>;

function shownContent(record: SourceRecordView, scope: IntakeScope, grant: Grant): ShownContent {
  const { recordKey } = record;
  const attributes = record.attributes ?? undefined;
  const standardised = record.standardised ?? undefined;
  const stated = record.findings ?? [];
  const recall = reducedRecall(record.missedKeys);
  const findings = [...stated, ...recall];
  const fields = compileFieldGrant(scope.declaration, grant);
  const subject = { goldenId: record.goldenId ?? undefined, recordId: String(record.recordNumber) };
  if (grant.role === 'source' || grant.view === 'full')
    noteShown(['recordKey', ...Object.keys({ ...attributes, ...standardised })], fields, subject);
  if (grant.role === 'source') return { recordKey, attributes, standardised, findings };
  if (grant.view === 'full') return { recordKey, attributes, standardised, findings: findings.map(withoutSuggestion) };
  const isShown = ({ attribute }: QualityFinding): boolean => disclosureOf(rootOf(attribute), fields) !== 'withheld';
  return {
    standardised: standardised && projectAttributes(standardised, fields, subject),
    findings: [...stated.filter(isShown).map(withoutSuggestion), ...recall],
  };
}

function withoutSuggestion({ suggestion: _suggestion, ...finding }: QualityFinding): QualityFinding {
  return finding;
}
