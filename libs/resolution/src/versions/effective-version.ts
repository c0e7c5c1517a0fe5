import type { StandardisedRecord } from '@sogoc/core-entities';
import { blockingKeysOf, identityOrderHash } from '@sogoc/matching';

import { PolicyChangedError, type ResolutionPolicy } from '../policy/resolution-policy';
import type { RecordVersion } from './leading-version';
import type { ResolutionProblem, ResolvedRecord } from './resolved-record';

export interface RecordVersions {
  readonly recordNumber: number;
  readonly source: string;
  readonly recordKey: string;
  /** Leading first; never empty. */
  readonly versions: readonly RecordVersion[];
}

const NOT_STANDARDISED: ResolutionProblem = {
  code: 'standardisation-failed',
  detail:
    'The newest version could not be standardised; the last good one, if there is any, stays in force. It can be replayed.',
};

/**
 * What becomes of a record: its effective version is the highest that standardises, and a tombstone ends it. `contentOf` gives a
 * version's attributes as received.
 */
export function resolveVersions(
  record: RecordVersions,
  policy: ResolutionPolicy,
  contentOf: (receiptNumber: number) => Readonly<Record<string, unknown>>,
): ResolvedRecord {
  const newest = record.versions[0]!;
  for (const version of record.versions) {
    if (version.deleted) return notLive(record, policy, version === newest ? 'deleted' : 'failed');
    const standardised = tryStandardise(record, version, policy, contentOf);
    if (standardised) return live(record, version, policy, standardised, version === newest);
  }
  return notLive(record, policy, 'failed');
}

function tryStandardise(
  record: RecordVersions,
  version: RecordVersion,
  policy: ResolutionPolicy,
  contentOf: (receiptNumber: number) => Readonly<Record<string, unknown>>,
): StandardisedRecord | undefined {
  const context = { observedAt: version.observedAt, habits: policy.sourceProfiles.get(record.source) ?? {} };
  try {
    return policy.entity.declaration.standardise(contentOf(version.receiptNumber), context);
  } catch {
    return undefined;
  }
}

function live(
  record: RecordVersions,
  version: RecordVersion,
  policy: ResolutionPolicy,
  standardised: StandardisedRecord,
  isNewest: boolean,
): ResolvedRecord {
  const { entity, blockingKeys } = policy.entity.declaration;
  return {
    ...common(record, policy),
    status: isNewest ? 'resolved' : 'failed',
    effectiveReceiptNumber: version.receiptNumber,
    observedAt: version.observedAt,
    attributes: standardised.attributes,
    identifiers: standardised.identifiers,
    features: standardised.features,
    findings: standardised.findings,
    blockingKeys: blockingKeysOf(entity, blockingKeys, standardised.features),
    problem: isNewest ? null : NOT_STANDARDISED,
  };
}

function notLive(record: RecordVersions, policy: ResolutionPolicy, status: 'deleted' | 'failed'): ResolvedRecord {
  return {
    ...common(record, policy),
    status,
    effectiveReceiptNumber: null,
    observedAt: null,
    attributes: null,
    identifiers: null,
    features: null,
    findings: [],
    blockingKeys: [],
    problem: status === 'failed' ? NOT_STANDARDISED : null,
  };
}

function common(
  record: RecordVersions,
  policy: ResolutionPolicy,
): Pick<
  ResolvedRecord,
  | 'recordNumber'
  | 'entity'
  | 'source'
  | 'recordKey'
  | 'newestReceiptNumber'
  | 'policyHash'
  | 'standardisationFingerprint'
  | 'blockOrder'
> {
  const { recordNumber, source, recordKey, versions } = record;
  return {
    recordNumber,
    entity: policy.entity.declaration.entity,
    source,
    recordKey,
    newestReceiptNumber: versions[0]!.receiptNumber,
    policyHash: policy.hash,
    standardisationFingerprint: fingerprintFor(policy, source),
    blockOrder: identityOrderHash({ source, recordKey }),
  };
}

/** A policy that does not know a source is older than it; the unit of work that holds it does not commit. */
function fingerprintFor({ standardisationFingerprints }: ResolutionPolicy, source: string): number {
  const fingerprint = standardisationFingerprints.get(source);
  if (fingerprint === undefined) throw new PolicyChangedError();
  return fingerprint;
}
