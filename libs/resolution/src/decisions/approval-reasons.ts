import type { AttributeDeclaration } from '@sogoc/core-entities';
import type { RecordIdentifier, GoldenChangePlan, StoredGolden } from '@sogoc/golden';

import type { NewDecision } from './decision-types';

/** Why a second person has to approve a decision. */
export type ApprovalReason =
  | 'national-ids-differ'
  | 'deceased-and-living'
  | 'tax-codes-differ'
  | 'large-cluster'
  | 'bulk'
  /** A side of `same` is not live, so nobody sees what it will say when it comes back. */
  | 'side-not-live'
  | 'identifier-pinned'
  /** It takes the place of a decision that a second person approved. */
  | 'replaces-approved';

/** A decision that parts or joins more records than these is made by two people, whatever they are. */
const BULK = 50;

/** A golden record of more records than these is made by two people. */
const LARGE_CLUSTER = 20;

const SCHEMES: readonly (readonly [scheme: string, reason: ApprovalReason])[] = [
  ['national-id', 'national-ids-differ'],
  ['tax-code', 'tax-codes-differ'],
];

/** What planning says of a decision, as far as the need of a second person rests on it. */
export interface PlannedDecision {
  readonly plan: GoldenChangePlan;
  readonly links: readonly StandingLink[];
  readonly stored: ReadonlyMap<string, StoredGolden>;
  /** Golden records as their records alone make them, where stewards fixed values of them. */
  readonly unpinned?: ReadonlyMap<string, StoredGolden>;
}

/** Why a second person has to approve a decision; empty: it takes effect at once. Only `same` joins golden records. */
export function reasonsToApprove(
  decision: Pick<NewDecision, 'kind' | 'left' | 'right'>,
  { plan, links, stored, unpinned }: PlannedDecision,
): ApprovalReason[] {
  if (decision.kind !== 'same') return bulkReasons(decision);
  const judged = new Map([...stored, ...(unpinned ?? [])]);
  return [...bulkReasons(decision), ...awayReasons(decision, links), ...approvalReasons(plan, links, judged)].sort();
}

/**
 * A side of which no record is live can come back, or come, as anything: whoever joins with it ahead does not see what is joined. That
 * holds of a record that was deleted and of one that was never resolved.
 */
function awayReasons(
  { left, right }: Pick<NewDecision, 'left' | 'right'>,
  links: readonly StandingLink[],
): ApprovalReason[] {
  const live = new Set(links.flatMap(({ recordNumber, goldenId }) => (goldenId === null ? [] : [recordNumber])));
  const isAway = (side: readonly number[]): boolean => !side.some((recordNumber) => live.has(recordNumber));
  return isAway(left) || isAway(right) ? ['side-not-live'] : [];
}

/** A number that a steward fixes is what others are matched and judged by. */
export function pinReasons(
  { pin }: Pick<NewDecision, 'pin'>,
  attributes: readonly Pick<AttributeDeclaration, 'name' | 'scheme'>[],
): ApprovalReason[] {
  const isIdentifier = attributes.some(({ name, scheme }) => name === pin?.attribute && scheme !== undefined);
  return isIdentifier ? ['identifier-pinned'] : [];
}

/** What needs four eyes by the number of records that a decision names. Holds and pins part and join none. */
export function bulkReasons({ kind, left, right }: Pick<NewDecision, 'kind' | 'left' | 'right'>): ApprovalReason[] {
  const movesRecords = kind === 'same' || kind === 'different';
  return movesRecords && new Set([...left, ...right]).size > BULK ? ['bulk'] : [];
}

/** Where a record was before a plan; null: it was not live. */
export interface StandingLink {
  readonly recordNumber: number;
  readonly goldenId: string | null;
}

/** What needs four eyes in a plan: golden records that become one though they carry different numbers, or life and death, or too many. */
export function approvalReasons(
  { identity }: GoldenChangePlan,
  links: readonly StandingLink[],
  stored: ReadonlyMap<string, StoredGolden>,
): ApprovalReason[] {
  const goldenOf = new Map(links.map(({ recordNumber, goldenId }) => [recordNumber, goldenId]));
  const reasons = identity.clusters.flatMap(({ members }) => {
    const joined = [...new Set(members.map((recordNumber) => goldenOf.get(recordNumber)))].flatMap(
      (id) => stored.get(id ?? '') ?? [],
    );
    if (joined.length < 2) return [];
    return [...(members.length > LARGE_CLUSTER ? ['large-cluster' as const] : []), ...differences(joined)];
  });
  return [...new Set(reasons)].sort();
}

function differences(goldens: readonly StoredGolden[]): ApprovalReason[] {
  const bySchemes = SCHEMES.filter(([scheme]) => carryDifferent(goldens, scheme)).map(([, reason]) => reason);
  const deceased = goldens.filter(isDeceased).length;
  return [...bySchemes, ...(deceased > 0 && deceased < goldens.length ? ['deceased-and-living' as const] : [])];
}

/** Whether two of them carry values of the scheme that no other number replaced, and have none in common. */
function carryDifferent(goldens: readonly StoredGolden[], scheme: string): boolean {
  const carried = goldens
    .map(({ composed }) => new Set(composed.identifiers.filter(isCarried(scheme)).map(({ value }) => value)))
    .filter((values) => values.size > 0);
  return carried.some((one, at) => carried.slice(at + 1).some((other) => ![...one].some((value) => other.has(value))));
}

/** A cancelled number ended together with its thing and still tells it from others. */
const isCarried =
  (scheme: string) =>
  (identifier: RecordIdentifier): boolean =>
    identifier.scheme === scheme && identifier.status !== 'superseded';

function isDeceased({ composed: { attributes } }: StoredGolden): boolean {
  return attributes['deceasedOn'] !== undefined || attributes['status'] === 'deceased';
}
