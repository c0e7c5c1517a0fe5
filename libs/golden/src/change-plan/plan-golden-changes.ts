import { canonicalJson } from '@sogoc/kernel';

import { composeGolden, type GoldenComposition } from '../survivorship/compose-golden';
import type { MemberRecord } from '../survivorship/golden-types';
import type { IdentityPlan, PlannedCluster } from '../identity/identity-types';
import { planEvents } from './plan-events';
import { planIdentifiers } from './plan-identifiers';
import { planIdentity } from '../identity/surviving-golden-ids';
import { planTasks } from './plan-tasks';
import type { GoldenPin, GoldenWrite, GoldenChangeInput, GoldenChangePlan, StoredGolden } from './change-plan-types';

/**
 * All that one unit of work changes, from the clusters it ends with. A golden whose values, provenance, identifiers, members and
 * review flag are as stored is not written and has no event. Throws a `RangeError` when a record is in two clusters or a member
 * is missing.
 */
export function planGoldenChanges(input: GoldenChangeInput): GoldenChangePlan {
  const identity = planIdentity(input.identity);
  const members = new Map(input.members.map((member) => [member.recordNumber, member]));
  const compositions = composeClusters(input, identity, members);
  const stored = new Map(input.goldens.map((golden) => [golden.goldenId, golden]));
  const tasks = planTasks(input, identity, members, compositions);
  const goldens = identity.clusters.flatMap((cluster) => {
    const composed = compositions.get(cluster.goldenId);
    if (composed === undefined) return [];
    return goldenWrite(cluster, composed, tasks.underReview.has(cluster.goldenId), stored.get(cluster.goldenId)) ?? [];
  });
  const reviewFlags = input.neighbours
    .filter(({ goldenId, underReview }) => tasks.underReview.has(goldenId) !== underReview)
    .map(({ goldenId, underReview, version }) => ({ goldenId, underReview: !underReview, version: version + 1 }));
  const ended = endedIds(identity, stored);
  const versions = new Map([...goldens, ...reviewFlags, ...ended.retired].map((it) => [it.goldenId, it.version]));
  const carried = new Set([...identity.clusters, ...input.neighbours].map(({ goldenId }) => goldenId));
  return {
    identity,
    goldens,
    reviewFlags,
    ...ended,
    identifiers: identifierRows(goldens, ended, stored),
    tasks: tasks.diff,
    events: planEvents(identity.transitions, carried, versions),
  };
}

function composeClusters(
  { pins, policy }: GoldenChangeInput,
  identity: IdentityPlan,
  members: ReadonlyMap<number, MemberRecord>,
): Map<string, GoldenComposition> {
  const pinsById = new Map<string, GoldenPin[]>();
  for (const pin of pins) pinsById.set(pin.goldenId, [...(pinsById.get(pin.goldenId) ?? []), pin]);
  return new Map(
    identity.clusters.map(({ goldenId, otherIds, members: recordNumbers }) => {
      const live = [goldenId, ...otherIds].flatMap((id) => pinsById.get(id) ?? []);
      return [
        goldenId,
        composeGolden(
          recordNumbers.map((recordNumber) => memberOf(members, recordNumber)),
          policy,
          live,
        ),
      ];
    }),
  );
}

function memberOf(members: ReadonlyMap<number, MemberRecord>, recordNumber: number): MemberRecord {
  const member = members.get(recordNumber);
  if (member === undefined) throw new RangeError(`Record ${recordNumber} is in a cluster but not among the members`);
  return member;
}

function goldenWrite(
  { goldenId, members, minted, otherIds }: PlannedCluster,
  composed: GoldenComposition,
  underReview: boolean,
  stored: StoredGolden | undefined,
): GoldenWrite | undefined {
  if (stored?.status === 'active' && stored.underReview === underReview && isUnchanged(stored, members, composed)) {
    return undefined;
  }
  const version = (stored?.version ?? 0) + 1;
  return { goldenId, version, minted, status: 'active', composed, members, otherIds, underReview };
}

/** Most goldens that change have other members, which is quickly seen. */
function isUnchanged(stored: StoredGolden, members: readonly number[], composed: GoldenComposition): boolean {
  if (stored.members.length !== members.length) return false;
  const before = [...stored.members].sort((left, right) => left - right);
  if (before.some((recordNumber, index) => recordNumber !== members[index])) return false;
  const content = ({ attributes, provenance, identifiers }: StoredGolden['composed']): string =>
    canonicalJson([attributes, provenance, identifiers]);
  return content(stored.composed) === content(composed);
}

/** The ids that stopped being carried, and those that redirect to another one than before, so that their lineage says where. */
function endedIds(
  { transitions }: IdentityPlan,
  stored: ReadonlyMap<string, StoredGolden>,
): Pick<GoldenChangePlan, 'merged' | 'retired'> {
  const next = (goldenId: string): number => (stored.get(goldenId)?.version ?? 0) + 1;
  const merged = transitions
    .filter(({ kind }) => kind === 'merged-into')
    .flatMap(({ goldenId, otherIds }) => otherIds.map((into) => ({ goldenId, into, version: next(goldenId) })));
  const retired = transitions
    .filter(({ kind }) => kind === 'retired')
    .map(({ goldenId }) => ({ goldenId, version: next(goldenId) }));
  return { merged, retired };
}

function identifierRows(
  goldens: readonly GoldenWrite[],
  { merged, retired }: Pick<GoldenChangePlan, 'merged' | 'retired'>,
  stored: ReadonlyMap<string, StoredGolden>,
): GoldenChangePlan['identifiers'] {
  const written = goldens.map(({ goldenId, composed }) =>
    planIdentifiers(goldenId, stored.get(goldenId), composed.identifiers),
  );
  const gone = [...merged, ...retired].map(({ goldenId }) => planIdentifiers(goldenId, stored.get(goldenId), []));
  return [...written, ...gone].filter((rows) => rows !== undefined);
}
