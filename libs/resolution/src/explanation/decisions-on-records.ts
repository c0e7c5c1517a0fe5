import type { StandingDecision } from '../partition/standing-decisions';

/** A decision in force as far as it names records. */
export type DecisionOnRecords = Pick<StandingDecision, 'id' | 'kind' | 'left' | 'right'>;

/** A decision in force that speaks of both sides. */
export interface HeardDecision {
  readonly id: string;
  readonly verdict: DecisionOnRecords['kind'];
  /** Whether the records stand as it says. A `hold` asks for nothing, so it is always kept. */
  readonly kept: boolean;
}

/** The decisions that name a record of each side, in the order of deciding. Sides are the members of their golden records. */
export function heardDecisions(
  decisions: readonly DecisionOnRecords[],
  left: ReadonlySet<number>,
  right: ReadonlySet<number>,
  together: boolean,
): readonly HeardDecision[] {
  const names = (side: readonly number[], members: ReadonlySet<number>): boolean =>
    side.some((recordNumber) => members.has(recordNumber));
  return decisions
    .filter(
      (decision) =>
        (names(decision.left, left) && names(decision.right, right)) ||
        (names(decision.left, right) && names(decision.right, left)),
    )
    .map(({ id, kind }) => ({ id, verdict: kind, kept: kind === 'hold' || (kind === 'same') === together }));
}

export interface GoldenDecision {
  readonly id: string;
  readonly verdict: DecisionOnRecords['kind'];
  /** `within`: both of its sides are here. `across`: one is, the other is another golden record's or gone. */
  readonly reach: 'within' | 'across';
}

/** The decisions that name one of a golden record's records. */
export function goldenDecisions(
  decisions: readonly DecisionOnRecords[],
  members: ReadonlySet<number>,
): readonly GoldenDecision[] {
  return decisions.map(({ id, kind, left, right }) => ({
    id,
    verdict: kind,
    reach: [left, right].every((side) => side.some((recordNumber) => members.has(recordNumber))) ? 'within' : 'across',
  }));
}
