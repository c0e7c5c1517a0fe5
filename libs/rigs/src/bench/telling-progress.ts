const EVERY_MS = 30_000;

/** Tells how far long work is, twice a minute, until it is over. What cannot be told is left out: the work itself goes on. */
export async function tellingProgress<T>(work: Promise<T>, tell: () => Promise<void>, everyMs = EVERY_MS): Promise<T> {
  const timer = setInterval(() => void tell().catch(() => undefined), everyMs);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
