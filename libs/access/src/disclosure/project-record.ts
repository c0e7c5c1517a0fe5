import type { RecordIdentifier } from '@sogoc/golden';
import type { QualityFinding } from '@sogoc/kernel';
import type { StoredCrosswalkRecord } from '@sogoc/persistence';
import type { WithheldName } from '@sogoc/resolution';

import { disclosureOf, type FieldGrant, showsRecordKey, withheldBy } from './field-grant';
import { noteShown, noteShownKey } from './note-shown';
import { reducedRecall } from './reduced-recall';
import { projectAttributes, projectIdentifiers } from './project-golden';

/** A source record as evidence behind a golden record, in the shape of the API. */
export interface ShownCrosswalkRecord {
  readonly recordId: string;
  readonly source: string;
  readonly collection: string;
  readonly recordKey?: string;
  readonly sourceVersion?: number;
  readonly observedAt?: string;
  readonly status: 'resolved' | 'failed' | 'deleted';
  readonly goldenId?: string;
  /** As received; only for who may see the record's key too. */
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly standardised: Readonly<Record<string, unknown>>;
  readonly identifiers: readonly RecordIdentifier[];
  readonly findings: readonly QualityFinding[];
  /** Under a grant, as of a golden record. */
  readonly withheld?: readonly WithheldName[];
}

/**
 * A member under a grant. Standardised values follow the same disclosure as golden values. What was received is free text of any
 * sort, so it is shown whole or not at all: under the full view, to stewards and to the record's own source. A grant names no match keys:
 * that a record has one tells of the attribute behind it.
 */
export function projectRecord(record: StoredCrosswalkRecord, grant: FieldGrant): ShownCrosswalkRecord {
  const { source, recordKey, sourceVersion, observedAt, goldenId, attributes } = record;
  const showsKey = showsRecordKey(grant, source);
  const recordId = String(record.recordNumber);
  const subject = { ...(goldenId !== null && { goldenId }), recordId };
  if (showsKey) noteShownKey(grant, subject);
  const showsReceived = showsKey && grant.view === 'full' && attributes !== null;
  if (showsReceived) noteShown(Object.keys(attributes), grant, subject);
  return {
    recordId,
    source,
    collection: grant.collection,
    ...(showsKey && { recordKey }),
    ...(sourceVersion !== null && { sourceVersion }),
    ...(observedAt !== null && { observedAt: observedAt.toISOString() }),
    status: record.status,
    ...(goldenId !== null && { goldenId }),
    ...(showsReceived && { attributes }),
    standardised: projectAttributes(record.standardised ?? {}, grant, subject),
    identifiers: projectIdentifiers(record.identifiers ?? [], grant, subject),
    findings: [
      ...(record.findings ?? []).flatMap((finding) => shownFinding(finding, source, grant)),
      ...(grant.bound === undefined ? reducedRecall(record.missedKeys) : []),
    ],
    ...withheldBy(grant),
  };
}

/** A suggestion is a value, and for the source that owns the record only. */
function shownFinding(finding: QualityFinding, source: string, grant: FieldGrant): QualityFinding[] {
  const attribute = finding.attribute.split('/')[0] ?? finding.attribute;
  if (disclosureOf(attribute, grant) === 'withheld') return [];
  const { suggestion, ...rest } = finding;
  const owns = grant.view === 'full' && grant.ownSource === source;
  return [owns && suggestion !== undefined ? { ...rest, suggestion } : rest];
}
