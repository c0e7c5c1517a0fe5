import { CommandFailure } from '../command-line/errors';

export interface RegistryAccess {
  /** Without path or slash. */
  readonly origin: string;
  readonly key: string;
}

const WITHIN_MS = 30_000;

/**
 * One call of the running registry.
 * @throws CommandFailure with a sentence when it does not run, has no such operation, or refuses
 */
export async function askRegistry<T>(
  { origin, key }: RegistryAccess,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<T> {
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(WITHIN_MS),
  }).catch(() => {
    throw new CommandFailure(`The registry at ${origin} does not answer: is it still running?`);
  });
  const content = (await answer.json().catch(() => undefined)) as unknown;
  if (answer.ok && content !== undefined) return content as T;
  throw new CommandFailure(refusal(answer.status, content));
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly title?: string;
  readonly errors?: readonly { readonly detail?: string }[];
}

/** Codes of a router that knows no such path, unlike those of a record that is not found. */
const NO_SUCH_OPERATION = new Set(['not-found', 'route-not-found', 'unknown-route', undefined]);

function refusal(status: number, content: unknown): string {
  const { code, detail, title, errors = [] } = (content ?? {}) as Problem;
  if (status === 404 && NO_SUCH_OPERATION.has(code))
    return 'The running registry cannot explain: it has no such operation.';
  const sentences = [detail ?? title, ...errors.map((error) => error.detail)].filter((text) => text !== undefined);
  return sentences.length > 0 ? sentences.join(' ') : `The registry answered ${status}.`;
}
