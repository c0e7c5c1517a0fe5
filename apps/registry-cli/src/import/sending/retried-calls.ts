import { setTimeout as sleep } from 'node:timers/promises';

import { wrongUse } from '../../command-line/errors';
import type { RegistryPlace } from '../registry-place';
import { RefusedCall } from './refused-call';

/** Whom a source calls, and as whom. */
export interface CallAddress extends RegistryPlace {
  /** Key of the source. */
  readonly key: string;
}

/** Told while the registry does not answer; the call is made again. */
export type TellWaiting = (why: string, seconds: number) => void;

/** Answers after which the same is sent again. */
const PASSING = [429, 502, 503, 504];
const LONGEST_WAIT_SECONDS = 30;

/** Calls that are repeated for as long as the registry is away or busy. */
export class PatientCalls {
  constructor(
    private readonly address: CallAddress,
    private readonly tellWaiting: TellWaiting,
  ) {}

  get registry(): RegistryPlace {
    const { key: _key, ...place } = this.address;
    return place;
  }

  /** A body of bytes goes as it is, anything else as JSON. Throws {@link RefusedCall} for an answer that sending again would not change. */
  async send(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Response> {
    for (let attempt = 0; ; attempt++) {
      const answer = await this.ask(method, path, body);
      if (answer?.ok === true) return answer;
      if (answer !== undefined && !PASSING.includes(answer.status)) throw await refusalOf(answer);
      const seconds = waitSeconds(answer, attempt);
      this.tellWaiting(answer === undefined ? 'does not answer' : `answered ${answer.status}`, seconds);
      await sleep(seconds * 1_000);
    }
  }

  private ask(method: string, path: string, body: unknown): Promise<Response | undefined> {
    const { origin, key } = this.address;
    const isBytes = body instanceof Uint8Array;
    const type = isBytes ? 'application/octet-stream' : 'application/json';
    return fetch(`${origin}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { body: isBytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    }).catch((error: Error) => {
      const { message } = (error.cause ?? error) as Error;
      // A port that no client of HTTP calls, as that of discard.
      if (message === 'bad port') throw wrongUse(`${origin} has a port that is kept for another service.`);
      return undefined;
    });
  }
}

function waitSeconds(answer: Response | undefined, attempt: number): number {
  const asked = Number(answer?.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(asked) ? asked : Math.min(2 ** attempt, LONGEST_WAIT_SECONDS);
}

async function refusalOf(answer: Response): Promise<RefusedCall> {
  const { code, title, detail } = ((await answer.json().catch(() => undefined)) ?? {}) as Record<
    string,
    string | undefined
  >;
  return new RefusedCall(
    `The registry answered ${answer.status}${code === undefined ? '' : ` ${code}`}: ${detail ?? title ?? 'no reason given'}`,
    answer.status,
  );
}
