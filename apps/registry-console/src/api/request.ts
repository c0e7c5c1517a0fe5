import type { components } from './schema';

export type Schemas = components['schemas'];

/** What the registry answers when it will not: RFC 9457, with a code that never changes. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly members: Readonly<Record<string, unknown>>,
  ) {
    super(code);
  }
}

export interface Answered<Body> {
  readonly body: Body;
  readonly etag?: string;
}

interface Asked {
  readonly body?: unknown;
  readonly ifMatch?: string;
  /** Said again with the same key, an order is carried out once. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

const PREFIX = '/v1';

/** An order that is under way elsewhere is settled within half a minute, be it that the process that worked on it was lost. */
const MOST_REPEATS = 60;

/** One call to the registry on this origin, with the cookie of the session. Throws `ProblemError`. */
export async function ask<Body>(method: string, path: string, asked: Asked = {}): Promise<Answered<Body>> {
  for (let repeats = 0; ; repeats++) {
    const response = await send(method, path, asked);
    const text = await response.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    if (response.ok) return { body: body as Body, etag: response.headers.get('etag') ?? undefined };
    const problem = problemOf(response.status, body);
    if (problem.code !== 'idempotency-key-running' || repeats >= MOST_REPEATS) throw problem;
    await passed(Number(response.headers.get('retry-after') ?? 1));
  }
}

const passed = (seconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(1, seconds) * 1_000));

export const get = async <Body>(path: string, signal?: AbortSignal): Promise<Body> =>
  (await ask<Body>('GET', path, { signal })).body;

export const post = async <Body>(path: string, body: unknown, options: Asked = {}): Promise<Body> =>
  (await ask<Body>('POST', path, { ...options, body })).body;

async function send(method: string, path: string, { body, ifMatch, idempotencyKey, signal }: Asked): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (ifMatch !== undefined) headers['if-match'] = ifMatch;
  if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
  try {
    const content = body === undefined ? undefined : JSON.stringify(body);
    return await fetch(PREFIX + path, { method, headers, body: content, signal, credentials: 'same-origin' });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ProblemError(0, 'no-connection', '', {});
  }
}

function problemOf(status: number, body: unknown): ProblemError {
  const members = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (name: string): string => (typeof members[name] === 'string' ? members[name] : '');
  return new ProblemError(status, text('code') || 'unknown', text('detail'), members);
}

type Parameter = string | number | boolean | readonly string[] | undefined;

/** `?a=1&b=2` of what has a value; a list is the parameter several times. */
export function queryOf(parameters: Readonly<Record<string, Parameter>>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as readonly string[]) : [value])
      .filter((each) => each !== undefined && each !== '')
      .map((each) => [name, String(each)]),
  );
  const text = new URLSearchParams(given).toString();
  return text === '' ? '' : `?${text}`;
}
