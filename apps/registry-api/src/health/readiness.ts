/** One thing that the API needs. */
export interface ReadinessCheck {
  readonly name: string;
  /** Without it the API can still do a part of its work, so it stays ready and says so. */
  readonly optional: boolean;
  /** Rejects when the thing is away. */
  check(): Promise<void>;
}

export const READINESS_CHECKS = Symbol('READINESS_CHECKS');

export interface Readiness {
  readonly status: 'ok' | 'degraded' | 'unavailable';
  readonly checks: Readonly<Record<string, 'up' | 'down'>>;
}

/** Milliseconds one check may take: less than what orchestrators wait for a probe. */
const CHECK_TIMEOUT_MS = 2_000;

/** Asks all checks at once; one that does not answer in time is down. */
export async function assessReadiness(checks: readonly ReadinessCheck[]): Promise<Readiness> {
  const results = await Promise.all(
    checks.map(async (check) => ({ name: check.name, optional: check.optional, up: await isUp(check) })),
  );
  const down = results.filter(({ up }) => !up);
  return {
    status: down.length === 0 ? 'ok' : down.every(({ optional }) => optional) ? 'degraded' : 'unavailable',
    checks: Object.fromEntries(results.map(({ name, up }) => [name, up ? 'up' : 'down'])),
  };
}

async function isUp(check: ReadinessCheck): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), CHECK_TIMEOUT_MS);
  });
  const answer = check.check().then(
    () => true,
    () => false,
  );
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}
