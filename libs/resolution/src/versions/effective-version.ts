import {
  type EarlierVersion,
  MOST_EARLIER_VERSIONS,
  recallEarlier,
  type RecalledRecord,
  type StandardisedRecord,
} from '@sogoc/core-entities';
import { isAuthorityOfScheme } from '@sogoc/golden';
import { type Features, identityOrderHash, namedBlockingKeysOf } from '@sogoc/matching';

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
  for (const [place, version] of record.versions.entries()) {
    if (version.deleted) return notLive(record, policy, version === newest ? 'deleted' : 'failed');
    const standardised = tryStandardise(record, version, policy, contentOf);
    if (standardised === undefined) continue;
    const earlier = earlierVersions(record, place, policy, contentOf);
    const recalled = recallEarlier(policy.entity.declaration, standardised, earlier);
    const sent = contentOf(version.receiptNumber);
    return live(record, version, { policy, recalled, sent, isNewest: version === newest });
  }
  return notLive(record, policy, 'failed');
}

/** Of a record's versions, leading first, those whose contents {@link resolveVersions} reads: the others are behind too many, or behind a tombstone. */
export function readableVersions<V extends RecordVersion>(versions: readonly V[]): V[] {
  const end = versions.findIndex(({ deleted }) => deleted);
  return (end === -1 ? versions : versions.slice(0, end)).slice(0, MOST_EARLIER_VERSIONS + 1);
}

/** What stood before the version at a place, newest first. Versions that do not standardise say nothing; a tombstone ends what was before it. */
function earlierVersions(
  record: RecordVersions,
  place: number,
  policy: ResolutionPolicy,
  contentOf: (receiptNumber: number) => Readonly<Record<string, unknown>>,
): EarlierVersion[] {
  if (policy.entity.declaration.recollection === undefined) return [];
  const known = readableVersions(record.versions);
  return known.slice(place + 1).flatMap((version, behind) => {
    const standardised = tryStandardise(record, version, policy, contentOf);
    const endedAt = known[place + behind]?.observedAt ?? version.observedAt;
    return standardised === undefined ? [] : [{ record: standardised, saidAt: version.observedAt, endedAt }];
  });
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

interface LiveVersion {
  readonly policy: ResolutionPolicy;
  readonly recalled: RecalledRecord;
  readonly sent: Readonly<Record<string, unknown>>;
  readonly isNewest: boolean;
}

/** Written out member by member, and all objects of one shape: every record passes here. */
function live(
  { recordNumber, source, recordKey, versions }: RecordVersions,
  version: RecordVersion,
  { policy, recalled: { record: standardised, formerRelations, saidFrom }, sent, isNewest }: LiveVersion,
): ResolvedRecord {
  const { blockingKeys, leadingKeys } = keysOf(source, policy, standardised.features);
  return {
    recordNumber,
    entity: policy.entity.declaration.entity,
    source,
    recordKey,
    status: isNewest ? 'resolved' : 'failed',
    newestReceiptNumber: versions[0]!.receiptNumber,
    effectiveReceiptNumber: version.receiptNumber,
    observedAt: version.observedAt,
    policyHash: policy.hash,
    standardisationFingerprint: fingerprintFor(policy, source),
    attributes: standardised.attributes,
    sent,
    identifiers: standardised.identifiers,
    formerRelations,
    ...(saidFrom !== undefined && { saidFrom }),
    features: standardised.features,
    findings: standardised.findings,
    blockOrder: identityOrderHash({ source, recordKey }),
    blockingKeys,
    leadingKeys,
    problem: isNewest ? null : NOT_STANDARDISED,
  };
}

/** The blocks that a record stands in, and those that it leads: of identifiers that its source is the authority for. */
function keysOf(
  source: string,
  { entity: { declaration }, survivorship }: ResolutionPolicy,
  features: Features,
): Pick<ResolvedRecord, 'blockingKeys' | 'leadingKeys'> {
  const keys = namedBlockingKeysOf(declaration.entity, declaration.blockingKeys, features);
  const authorityFor = survivorship.sources[source]?.authorityFor ?? [];
  const leading = keys.filter(
    ({ scheme }) => scheme !== undefined && isAuthorityOfScheme(authorityFor, declaration.attributes, scheme),
  );
  return { blockingKeys: keys.map(({ key }) => key), leadingKeys: leading.map(({ key }) => key) };
}

function notLive(
  { recordNumber, source, recordKey, versions }: RecordVersions,
  policy: ResolutionPolicy,
  status: 'deleted' | 'failed',
): ResolvedRecord {
  return {
    recordNumber,
    entity: policy.entity.declaration.entity,
    source,
    recordKey,
    status,
    newestReceiptNumber: versions[0]!.receiptNumber,
    effectiveReceiptNumber: null,
    observedAt: null,
    policyHash: policy.hash,
    standardisationFingerprint: fingerprintFor(policy, source),
    attributes: null,
    identifiers: null,
    features: null,
    findings: [],
    blockOrder: identityOrderHash({ source, recordKey }),
    blockingKeys: [],
    leadingKeys: [],
    problem: status === 'failed' ? NOT_STANDARDISED : null,
  };
}

/** A policy that does not know a source is older than it; the unit of work that holds it does not commit. */
function fingerprintFor({ standardisationFingerprints }: ResolutionPolicy, source: string): number {
  const fingerprint = standardisationFingerprints.get(source);
  if (fingerprint === undefined) throw new PolicyChangedError();
  return fingerprint;
}
