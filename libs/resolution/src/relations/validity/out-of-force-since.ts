import { vietnamDay } from '@sogoc/vietnam';

import type { StandingStatement } from './surviving-statements';

/** The last of what ended by that day, as stated; else since when nobody makes it. What was said after that was never believed, and has no end. */
export function lastEnd(ended: readonly StandingStatement[], since: string | undefined): string | undefined {
  const stated = ended.flatMap(({ validTo }) => validTo ?? []);
  if (stated.length > 0) return stated.sort().at(-1);
  const isKnown = ended.some(({ isLastWord }) => isLastWord === true) || !isBefore(since, lastSaid(ended));
  return isKnown ? since : undefined;
}

/**
 * Since when a relation is over that nobody makes any more: from when the source that is believed says something else, else the first end
 * that came after it was last said. Undefined for one that survives.
 */
export function endOf(statements: readonly StandingStatement[]): string | undefined {
  if (statements.some(({ survives }) => survives)) return undefined;
  const endsOf = (some: readonly StandingStatement[]): string[] =>
    some.flatMap(({ validTo, goneBy }) => validTo ?? goneBy ?? []).sort();
  const believed = endsOf(statements.filter(({ isLastWord }) => isLastWord === true));
  if (believed.length > 0) return believed.at(-1);
  const ends = endsOf(statements);
  const last = lastSaid(statements);
  return ends.find((end) => !isBefore(end, last)) ?? ends.at(-1);
}

const isBefore = (date: string | undefined, day: string): boolean =>
  date !== undefined && date < day.slice(0, date.length);

/** The day on which any of them was last said; empty when nobody tells. */
function lastSaid(statements: readonly StandingStatement[]): string {
  return (
    statements
      .flatMap((statement) => saidOn(statement) ?? [])
      .sort()
      .at(-1) ?? ''
  );
}

export function saidOn({ saidAt, observedAt }: StandingStatement): string | null {
  return dayOf(saidAt ?? observedAt?.toISOString());
}

export const dayOf = (instant: string | undefined): string | null =>
  instant === undefined ? null : vietnamDay(instant);
