/** Identifiers that nothing carried before, which one source may bring in a day without an operator being told. */
const NEW_IDENTIFIERS_PER_DAY = 20_000;

/** What a source brought in a day of Viet Nam. */
interface DayOfNews {
  readonly newIdentifiers: number;
  /** What an operator allows the source; null: the bound for all. */
  readonly newIdentifiersPerDay: number | null;
}

/** How many new identifiers a source may bring in a day. */
export const newIdentifiersAllowed = ({ newIdentifiersPerDay }: Pick<DayOfNews, 'newIdentifiersPerDay'>): number =>
  newIdentifiersPerDay ?? NEW_IDENTIFIERS_PER_DAY;

/** Whether a source brings so much that was never heard of that it may be guessing numbers, or loading a file. */
export const bringsManyNewIdentifiers = (day: DayOfNews): boolean => day.newIdentifiers > newIdentifiersAllowed(day);
