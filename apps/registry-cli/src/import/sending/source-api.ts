import { setTimeout as sleep } from 'node:timers/promises';

import { CommandFailure } from '../../command-line/errors';

/** Where a source sends its records. */
export interface SourceAddress {
  /** Without path or slash. */
  readonly origin: string;
  /** Key of the source. */
  readonly key: string;
  readonly source: string;
  readonly collection: string;
}

export interface ItemAnswer {
  readonly index: number;
  readonly recordKey?: string;
  readonly recordId?: string;
  readonly status: string;
  readonly findings?: number;
  readonly problem?: { readonly code: string; readonly detail?: string; readonly errors?: readonly unknown[] };
}

export interface SourceSummary {
  readonly statuses: Readonly<Record<'pending' | 'resolved' | 'failed' | 'deleted', number>>;
  readonly findings: Readonly<Record<string, number>>;
}

/** Told while the registry does not answer; the call is made again. */
export type TellWaiting = (why: string, seconds: number) => void;

/** Answers after which the same is sent again. */
const PASSING = [429, 502, 503, 504];
const LONGEST_WAIT_SECONDS = 30;

/** The calls of a source, repeated for as long as the registry is away: what was sent twice is taken once. */
export class SourceApi {
  constructor(
    private readonly address: SourceAddress,
    private readonly tellWaiting: TellWaiting,
  ) {}

  async push(items: readonly unknown[]): Promise<readonly ItemAnswer[]> {
    return ((await this.call('POST', '/batch', items)) as { items: ItemAnswer[] }).items;
  }

  async remove(recordKeys: readonly unknown[]): Promise<readonly ItemAnswer[]> {
    return ((await this.call('POST', '/delete', { recordKeys })) as { items: ItemAnswer[] }).items;
  }

  async summary(): Promise<SourceSummary> {
    return (await this.call('GET', '/summary')) as SourceSummary;
  }

  /** Keys of the records that are not deleted, a page at a time. */
  async *heldKeys(): AsyncGenerator<readonly string[]> {
    for (let cursor = ''; ;) {
      const query = `?pageSize=500${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
      const page = (await this.call('GET', query)) as {
        readonly items: readonly { readonly recordKey: string; readonly status: string }[];
        readonly nextCursor?: string;
      };
      yield page.items.filter(({ status }) => status !== 'deleted').map(({ recordKey }) => recordKey);
      if (page.nextCursor === undefined) return;
      cursor = page.nextCursor;
    }
  }

  /** Throws `CommandFailure` for a refusal that sending again would not change. */
  private async call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    for (let attempt = 0; ; attempt++) {
      const answer = await this.ask(method, path, body);
      if (answer?.ok === true) return answer.json();
      if (answer !== undefined && !PASSING.includes(answer.status)) throw await refusalOf(answer);
      const seconds = waitSeconds(answer, attempt);
      this.tellWaiting(answer === undefined ? 'does not answer' : `answered ${answer.status}`, seconds);
      await sleep(seconds * 1_000);
    }
  }

  private ask(method: string, path: string, body: unknown): Promise<Response | undefined> {
    const { origin, key, source, collection } = this.address;
    return fetch(`${origin}/v1/sources/${encodeURIComponent(source)}/${encodeURIComponent(collection)}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch(() => undefined);
  }
}

function waitSeconds(answer: Response | undefined, attempt: number): number {
  const asked = Number(answer?.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(asked) ? asked : Math.min(2 ** attempt, LONGEST_WAIT_SECONDS);
}

async function refusalOf(answer: Response): Promise<CommandFailure> {
  const { code, title, detail } = ((await answer.json().catch(() => undefined)) ?? {}) as Record<
    string,
    string | undefined
  >;
  return new CommandFailure(
    `The registry answered ${answer.status}${code === undefined ? '' : ` ${code}`}: ${detail ?? title ?? 'no reason given'}`,
  );
}
