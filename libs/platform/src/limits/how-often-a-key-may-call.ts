/**
 * How often a key may call where the operator set nothing else. Questions are lookups, searches and matches: whoever guesses needs many of
 * them, so they have a limit of their own, and so have those that find nothing.
 */
export const USUAL_LIMITS = {
  questionsPerSecond: 50,
  /** After a rest. */
  questionsAtOnce: 200,
  /** Without those of a source about its own records, which have no limit unless one is set. */
  otherCallsPerSecond: 300,
  otherCallsAtOnce: 3_000,
  /** Questions to which the answer is that there is nothing; for keys below the full view. */
  missesPerHour: 100,
} as const;

/** The most that may be set for any of them. */
export const MOST_CALLS = 100_000;
