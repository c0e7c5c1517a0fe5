import type { StatedAct } from '@sogoc/core-entities';

import type { DerivedRelation } from '../derived-relation';
import { dayOf, endOf, lastEnd, saidOn } from './out-of-force-since';
import { jointValidity, type Validity, validityOn } from './validity-on-day';
import type { StandingStatement } from './surviving-statements';

/** The time of a relation as its statements tell it, and whether it holds on a day. */
export interface RelationTime {
  readonly validity: Validity;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly act?: StatedAct;
  /** 0–1, of one that holds on that day: what was held then, and not what is held now. */
  readonly share?: number;
  /** Of one that does not hold: since when, as far as is known. A year, a month or a day. */
  readonly outOfForceSince?: string;
}

/**
 * Judges a relation on a day (`YYYY-MM-DD`). Of several statements those speak first that make it what it is on that day (one party may have
 * held twice), then those that survived, the latest before the others.
 */
export function relationTime({ statements, deniedSince }: DerivedRelation, day: string): RelationTime {
  if (deniedSince !== undefined && deniedSince <= day.slice(0, deniedSince.length))
    return { ...timeOfStatements(statements, day), validity: 'ended', outOfForceSince: deniedSince };
  return timeOfStatements(statements, day);
}

function timeOfStatements(statements: readonly StandingStatement[], day: string): RelationTime {
  const since = endOf(statements);
  const judged = new Map(statements.map((statement) => [statement, validityOn(day, timeOf(statement, since))]));
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
  const share = shareOf(
    ordered,
    ordered.filter((statement) => judged.get(statement) === 'valid'),
  );
  const ended =
    validity === 'ended'
      ? lastEnd(
          ordered.filter((one) => judged.get(one) === 'ended'),
          since,
        )
      : undefined;
  return {
    validity,
    ...(typeof validFrom === 'string' && { validFrom }),
    ...(typeof validTo === 'string' && { validTo }),
    ...(act && { act }),
    ...(share !== undefined && { share }),
    ...(ended !== undefined && { outOfForceSince: ended }),
  };
}

/** What holds on the day says it; else what another record says still. */
function shareOf(statements: readonly StandingStatement[], valid: readonly StandingStatement[]): number | undefined {
  const records = new Set(valid.map(({ recordNumber }) => recordNumber));
  const others = statements.filter(({ endedAt, recordNumber }) => endedAt === null && !records.has(recordNumber));
  return [...valid, ...others].find(({ share }) => share !== null)?.share ?? undefined;
}

function timeOf(statement: StandingStatement, since: string | undefined): Parameters<typeof validityOn>[1] {
  const { validFrom, validTo, survives, saidFrom, saidAt } = statement;
  const said = saidOn(statement);
  const observedFrom = saidFrom === null && saidAt === null ? said : dayOf(saidFrom ?? saidAt ?? undefined);
  const goneBy = survives ? null : (earliest(statement.goneBy, since) ?? said);
  return { validFrom, validTo, observedOn: statement.heldTo ?? said, observedFrom, goneBy };
}

const earliest = (...dates: readonly (string | null | undefined)[]): string | undefined =>
  dates.filter((date) => typeof date === 'string').sort()[0];

function surviveAndLatestFirst(left: StandingStatement, right: StandingStatement): number {
  const time = ({ observedAt }: StandingStatement): number => observedAt?.getTime() ?? 0;
  return Number(right.survives) - Number(left.survives) || time(right) - time(left);
}

const compareTexts = (left: string | null, right: string | null): number =>
  left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1;
