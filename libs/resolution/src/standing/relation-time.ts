import type { StatedAct } from '@sogoc/core-entities';
import { vietnamDay } from '@sogoc/vietnam';

import type { DerivedRelation } from '../relations/derived-relation';
import { jointValidity, type Validity, validityOn } from './relation-validity';
import type { StandingStatement } from './standing-statements';

/** The time of a relation as its statements tell it, and whether it holds on a day. */
export interface RelationTime {
  readonly validity: Validity;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly act?: StatedAct;
  /** Of one that does not hold: since when, as far as is known. A year, a month or a day. */
  readonly outOfForceSince?: string;
}

/**
 * Judges a relation on a day (`YYYY-MM-DD`). Of several statements those speak first that make it what it is on that day (one party may have
 * held twice), then those that survived, the latest before the others.
 */
export function relationTime({ statements }: DerivedRelation, day: string): RelationTime {
  const judged = new Map(statements.map((statement) => [statement, validityOn(day, timeOf(statement))]));
  const validity = jointValidity([...judged.values()]);
  const ordered = [...statements].sort(
    (left, right) =>
      Number(judged.get(right) === validity) - Number(judged.get(left) === validity) ||
      surviveAndLatestFirst(left, right) ||
      compareTexts(right.validFrom, left.validFrom),
  );
  const validFrom = ordered.find((statement) => statement.validFrom !== null)?.validFrom;
  const validTo = ordered.find((statement) => statement.validTo !== null)?.validTo;
  const act = ordered.find((statement) => statement.act !== null)?.act;
  const since = validity === 'ended' ? endOf(ordered) : undefined;
  return {
    validity,
    ...(typeof validFrom === 'string' && { validFrom }),
    ...(typeof validTo === 'string' && { validTo }),
    ...(act && { act }),
    ...(since !== undefined && { outOfForceSince: since }),
  };
}

/** The last end of any of the statements. */
function endOf(statements: readonly StandingStatement[]): string | undefined {
  return statements
    .flatMap(({ validTo, goneBy }) => validTo ?? goneBy ?? [])
    .sort()
    .at(-1);
}

function timeOf({ validFrom, validTo, observedAt, goneBy }: StandingStatement): Parameters<typeof validityOn>[1] {
  return { validFrom, validTo, goneBy, observedOn: observedAt === null ? null : vietnamDay(observedAt.toISOString()) };
}

function surviveAndLatestFirst(left: StandingStatement, right: StandingStatement): number {
  const time = ({ observedAt }: StandingStatement): number => observedAt?.getTime() ?? 0;
  return Number(right.survives) - Number(left.survives) || time(right) - time(left);
}

const compareTexts = (left: string | null, right: string | null): number =>
  left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1;
