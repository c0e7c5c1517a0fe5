import { type CompiledEntity, coreRegistry } from '@sogoc/core-entities';
import { groupBy } from '@sogoc/kernel';
import {
  deriveRecord,
  type DerivedState,
  deriveState,
  orderVersions,
  policyOf,
  type ResolutionPolicy,
} from '@sogoc/resolution';

import { sourceCatalogue } from '../../prisma-seeds';
import type { StoryEvent } from './story';

const POLICIES: readonly ResolutionPolicy[] = coreRegistry.entities.map(policyFor);

function policyFor(entity: CompiledEntity): ResolutionPolicy {
  const sources = sourceCatalogue.map(({ code, trust, authorityFor }) => ({ code, trust, authorityFor, habits: {} }));
  return policyOf(entity, sources).policy;
}

/** What events come to by the pure rules, in words in which neither ids nor the order of arrival have a part. */
export function worldOf(events: readonly StoryEvent[]): string[] {
  const byRecord = groupBy(
    events.map((event, at) => ({ ...event, receiptNumber: at + 1 })),
    ({ record }) => record,
  );
  const names = [...byRecord.keys()];
  return POLICIES.flatMap((policy) => {
    const { collection } = policy.entity.declaration;
    const records = names.flatMap((name, at) =>
      name.split('/')[1] === collection ? [deriveRecord(recordOf(name, at + 1, byRecord.get(name) ?? []), policy)] : [],
    );
    const state = deriveState({ records, decisions: [], pins: [] }, policy);
    return linesOf(state, (recordNumber) => names[recordNumber - 1] ?? '');
  }).sort();
}

type Received = StoryEvent & { readonly receiptNumber: number };

function recordOf(name: string, recordNumber: number, received: readonly Received[]) {
  const [source = '', , recordKey = ''] = name.split('/');
  const versions = received.map(({ receiptNumber, version, observedAt = '2026-11-01', attributes }) => ({
    receiptNumber,
    sourceVersion: version,
    observedAt: observedAt.length > 10 ? observedAt : `${observedAt}T00:00:00.000Z`,
    deleted: attributes === undefined,
    attributes: attributes ?? null,
  }));
  return { recordNumber, source, recordKey, versions: orderVersions(versions) };
}

function linesOf({ clusters, statements, tasks }: DerivedState, nameOf: (recordNumber: number) => string): string[] {
  const namesOf = (recordNumbers: readonly number[]): string => recordNumbers.map(nameOf).sort().join(' ');
  return [
    ...clusters.map(({ members, golden: { attributes, identifiers } }) =>
      JSON.stringify([namesOf(members), attributes, identifiers]),
    ),
    ...statements.map(({ recordNumber, ...said }) => JSON.stringify([nameOf(recordNumber), said])),
    ...tasks.map(({ kind, reasons, recordNumbers }) => `${kind}: ${reasons.join()} of ${namesOf(recordNumbers)}`),
  ];
}
