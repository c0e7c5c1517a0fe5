import { err, type FieldFault, ok, type Result } from '@sogoc/kernel';

/** What one side of a decision names. */
export interface DecisionSide {
  readonly entity: string;
  /** Record numbers, ascending. */
  readonly members: readonly number[];
  /** The golden record that it names, or that its record is in. */
  readonly goldenId: string | undefined;
  readonly isGolden: boolean;
}

export type DecisionSides = readonly [left: DecisionSide, right: DecisionSide];

/** The one reading of both names under which they are of one collection; `entity` is that of the collection that was said. */
export function matchSides(
  left: readonly DecisionSide[],
  right: readonly DecisionSide[],
  entity: string | undefined,
): Result<DecisionSides, FieldFault> {
  const pairs = left
    .flatMap((l) => right.filter((r) => r.entity === l.entity).map((r) => [l, r] as const))
    .filter(([l]) => entity === undefined || l.entity === entity);
  const [pair, ...others] = pairs;
  if (pair === undefined)
    return err({ pointer: '/right', code: 'other-collection', detail: 'Name two sides of one collection.' });
  if (others.length > 0)
    return err({
      pointer: '/collection',
      code: 'required',
      detail: 'The keys are used in several collections: say which.',
    });
  return ok(pair);
}

/** A record against the golden record that it is in means: against the rest. No side is empty then, and none overlaps the other. */
export function partSides([left, right]: DecisionSides, verdict: string): Result<DecisionSides, FieldFault> {
  const parted = [
    left.isGolden && !right.isGolden ? without(left, right) : left,
    right.isGolden && !left.isGolden ? without(right, left) : right,
  ] as const;
  const overlap = left.members.some((recordNumber) => right.members.includes(recordNumber));
  const canPart = verdict === 'different' && left.isGolden !== right.isGolden;
  if (parted.some(({ members }) => members.length === 0) || (overlap && !canPart))
    return err({ pointer: '/right', code: 'sides-overlap', detail: 'Name two sides that have no record in common.' });
  return ok(parted);
}

const without = (side: DecisionSide, other: DecisionSide): DecisionSide => ({
  ...side,
  members: side.members.filter((recordNumber) => !other.members.includes(recordNumber)),
});
