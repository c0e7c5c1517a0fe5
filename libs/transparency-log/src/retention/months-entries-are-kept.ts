/** The law asks for as many of a log of processing (docs/record-of-reads.md); the schema takes no fewer. */
const FEWEST_MONTHS_KEPT = 6;

/**
 * Entries of months that ended by then may go. A month goes as a whole, by the calendar of UTC; one that is kept for a part is kept. How many
 * months that is the owner of the tables sets: 24 at first.
 */
export function mayGoUntil(now: Date, monthsKept: number): Date {
  const months = Math.max(monthsKept, FEWEST_MONTHS_KEPT);
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
}
