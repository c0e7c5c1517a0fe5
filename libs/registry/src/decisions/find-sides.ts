import { InvalidRequestError } from '@sogoc/platform';
import type { DecidedGolden, DecidedRecord, DecisionSideRepository, Transaction } from '@sogoc/persistence';
import { isUuid } from '@sogoc/kernel';

import { GoldenRecordNotFoundError, GoldenRecordRetiredError, RecordNotFoundError } from '../call-subjects/errors';
import { GoldenRecordMergedError } from './golden-record-merged.error';

export type SideName =
  | { readonly goldenId: string }
  | { readonly source: string; readonly recordKey: string }
  | { readonly recordId: string };

/** What one side of a decision names. */
export interface Side {
  readonly entity: string;
  /** Record numbers, ascending. */
  readonly members: readonly number[];
  /** The golden record that it names, or that its record is in. */
  readonly goldenId: string | undefined;
  readonly isGolden: boolean;
}

/** Throws `GoldenRecordNotFoundError`, `GoldenRecordRetiredError` and `GoldenRecordMergedError`. */
export async function findActiveGolden(
  tx: Transaction,
  sides: DecisionSideRepository,
  goldenId: string,
): Promise<DecidedGolden> {
  const golden = isUuid(goldenId) ? await sides.golden(tx, goldenId.toLowerCase()) : undefined;
  if (golden === undefined) throw new GoldenRecordNotFoundError();
  if (golden.carriedId === null) throw new GoldenRecordRetiredError();
  if (golden.carriedId !== golden.goldenId) throw new GoldenRecordMergedError(golden.goldenId, golden.carriedId);
  return golden;
}

/** All that a name may mean: one golden record, or a source's record in each collection that uses the key. */
export async function findSide(
  tx: Transaction,
  sides: DecisionSideRepository,
  name: SideName,
): Promise<readonly Side[]> {
  if ('goldenId' in name) {
    const { entity, members, goldenId } = await findActiveGolden(tx, sides, name.goldenId);
    return [{ entity, members, goldenId, isGolden: true }];
  }
  const records = await findRecords(tx, sides, name);
  if (records.length === 0) throw new RecordNotFoundError();
  return records.map(({ entity, recordNumber, goldenId }) => ({
    entity,
    members: [recordNumber],
    goldenId: goldenId ?? undefined,
    isGolden: false,
  }));
}

export async function findRecords(
  tx: Transaction,
  sides: DecisionSideRepository,
  name: Exclude<SideName, { readonly goldenId: string }>,
): Promise<DecidedRecord[]> {
  if ('recordId' in name) {
    return /^[1-9]\d{0,15}$/.test(name.recordId) ? sides.recordByNumber(tx, Number(name.recordId)) : [];
  }
  return sides.recordsByKey(tx, name.source, name.recordKey);
}

/** The one reading of both names under which they are of one collection. Throws `InvalidRequestError`. */
export function matchSides(
  left: readonly Side[],
  right: readonly Side[],
  entity: string | undefined,
): readonly [Side, Side] {
  const pairs = left
    .flatMap((l) => right.filter((r) => r.entity === l.entity).map((r) => [l, r] as const))
    .filter(([l]) => entity === undefined || l.entity === entity);
  const [pair, ...others] = pairs;
  if (pair === undefined)
    throw new InvalidRequestError([
      { pointer: '/right', code: 'other-collection', detail: 'Name two sides of one collection.' },
    ]);
  if (others.length > 0)
    throw new InvalidRequestError([
      { pointer: '/collection', code: 'required', detail: 'The keys are used in several collections: say which.' },
    ]);
  return pair;
}

/** A record against the golden record that it is in means: against the rest. Throws `InvalidRequestError` when a side is empty. */
export function partSides([left, right]: readonly [Side, Side], verdict: string): readonly [Side, Side] {
  const without = (side: Side, other: Side): Side => ({
    ...side,
    members: side.members.filter((recordNumber) => !other.members.includes(recordNumber)),
  });
  const parted = [
    left.isGolden && !right.isGolden ? without(left, right) : left,
    right.isGolden && !left.isGolden ? without(right, left) : right,
  ] as const;
  const overlap = left.members.some((recordNumber) => right.members.includes(recordNumber));
  const canPart = verdict === 'different' && left.isGolden !== right.isGolden;
  if (parted.some(({ members }) => members.length === 0) || (overlap && !canPart))
    throw new InvalidRequestError([
      { pointer: '/right', code: 'sides-overlap', detail: 'Name two sides that have no record in common.' },
    ]);
  return parted;
}
