import type { SourceRecordDto } from '@sogoc/contracts';
import type { SourceRecordView } from '@sogoc/persistence';
import type { IntakeScope } from '@sogoc/registry';

export function showSourceRecord(record: SourceRecordView, scope: IntakeScope): SourceRecordDto {
  return {
    recordId: String(record.recordNo),
    source: scope.source,
    collection: scope.declaration.collection,
    recordKey: record.recordKey,
    sourceVersion: record.sourceVersion ?? undefined,
    observedAt: record.observedAt.toISOString(),
    status: record.status,
    goldenId: record.goldenId ?? undefined,
    attributes: record.attributes ?? undefined,
    standardised: record.standardised ?? undefined,
    findings: record.findings ?? [],
    problem: record.problem ?? undefined,
  };
}
