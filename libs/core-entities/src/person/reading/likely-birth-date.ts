import type { QualityFinding } from '@sogoc/kernel';
import { parsePartialDate, type ParsedPartialDate } from '@sogoc/vietnam';

/** What a finding says the office meant is likely enough to compare by. */
const LIKELY: ReadonlySet<string> = new Set(['DATE_TWO_DIGIT_YEAR', 'DATE_SWAPPED', 'DATE_IMPOSSIBLE', 'DATE_FORM']);

/**
 * The birth date that matching compares where the stated one has no value: a two-digit year by its likely century (`3/1/72`), a spreadsheet's number
 * for a day, day and month the other way round; and a day in the rest of the year of observation, which offices put on whole batches. Of a day
 * that lies years ahead nothing is believed. Nothing here corrects a value.
 */
export function likelyBirthDate(
  stated: unknown,
  observedAt: string,
  findings: readonly QualityFinding[],
): ParsedPartialDate | undefined {
  if (typeof stated !== 'string') return undefined;
  const mine = findings.filter(({ attribute }) => attribute === 'dateOfBirth');
  const meant = mine.find(({ code }) => LIKELY.has(code))?.suggestion;
  const endOfYear = `${observedAt.slice(0, 4)}-12-31`;
  const read = mine.some(({ code }) => code === 'DATE_FUTURE')
    ? parsePartialDate(stated, { observedAt: endOfYear })
    : meant === undefined
      ? undefined
      : parsePartialDate(meant, { observedAt: endOfYear });
  return read?.value === undefined ? undefined : read;
}
