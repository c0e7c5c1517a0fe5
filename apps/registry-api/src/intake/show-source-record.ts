import type { SourceRecordResponseDto } from '@sogoc/contracts';
import type { QualityFinding } from '@sogoc/kernel';
import type { SourceRecordView } from '@sogoc/persistence';
import type { Grant } from '@sogoc/platform';
import type { IntakeScope } from '@sogoc/registry';

/** A finding's suggestion is for the source that owns the record: others see what was found, not what to change. */
export function showSourceRecord(record: SourceRecordView, scope: IntakeScope, grant: Grant): SourceRecordResponseDto {
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
    findings: (record.findings ?? []).map((finding) =>
      grant.role === 'source' ? finding : withoutSuggestion(finding),
    ),
    problem: record.problem ?? undefined,
  };
}

function withoutSuggestion({ suggestion: _suggestion, ...finding }: QualityFinding): QualityFinding {
  return finding;
}
