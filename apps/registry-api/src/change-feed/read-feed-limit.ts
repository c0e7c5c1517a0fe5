import { FEED_PAGE } from '@sogoc/contracts';

/** Coerced into 1–1000; what cannot be read as a number is the default of 100. */
export function limitOf(raw: unknown): number {
  const limit = Math.trunc(Number(raw ?? FEED_PAGE.default));
  return Number.isFinite(limit) && raw !== '' ? Math.min(Math.max(limit, 1), FEED_PAGE.maximum) : FEED_PAGE.default;
}
