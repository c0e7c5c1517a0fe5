import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

import { hashApiKey } from '@sogoc/access';
import type { ApiKeyStore, EndedLoginRepository, KeyInUse } from '@sogoc/persistence';
import { cookieOf, setCookie } from '@sogoc/platform';

/** Seconds that a login holds. */
const SESSION_SECONDS = 900;

const COOKIE = { name: 'sogoc_queues', path: '/queues', sameSite: 'Strict' } as const;
const SECRET_BYTES = 32;
const LOGIN_ID_BYTES = 16;

interface Login {
  readonly id: string;
  readonly keyHash: Buffer;
  readonly endsAt: Date;
}

/**
 * Logins of operators at the dashboard. The cookie holds when it ends, the hash of the key and a number of its own, signed; the key itself
 * is never in it, and is looked up at every request, so that a revoked one ends its logins at once. A logout ends it at every process.
 */
export class DashboardSession {
  private readonly secret: Buffer;

  /** Without a `secret` one is made up, which ends with the process. */
  constructor(
    private readonly keys: Pick<ApiKeyStore, 'findByHash' | 'noteUse'>,
    private readonly ended: Pick<EndedLoginRepository, 'add' | 'has'>,
    secret: string | undefined,
  ) {
    this.secret = secret === undefined ? randomBytes(SECRET_BYTES) : Buffer.from(secret);
  }

  /** The key behind an `Authorization: Bearer` value; undefined when it is not in force. */
  async ofKey(key: string, now: Date): Promise<KeyInUse | undefined> {
    return this.inForce(hashApiKey(key), now);
  }

  /** The key behind a `Cookie` header; undefined when there is no login in it, or one that is over. */
  async ofCookies(cookies: string | undefined, now: Date): Promise<KeyInUse | undefined> {
    const login = this.loginIn(cookies);
    if (login === undefined || login.endsAt <= now || (await this.ended.has(login.id))) return undefined;
    return this.inForce(login.keyHash, now);
  }

  /** `Set-Cookie` for a login with this key. `host`: of the request. */
  begin(key: string, now: Date, host: string | undefined): string {
    const ends = Math.floor(now.getTime() / 1_000) + SESSION_SECONDS;
    const id = randomBytes(LOGIN_ID_BYTES).toString('base64url');
    const signed = `${ends}.${hashApiKey(key).toString('base64url')}.${id}`;
    return setCookie({ ...COOKIE, value: `${signed}.${this.sign(signed)}`, seconds: SESSION_SECONDS }, host);
  }

  /** Ends the login behind a `Cookie` header, copies of it included; answers the `Set-Cookie`. */
  async end(cookies: string | undefined, host: string | undefined): Promise<string> {
    const login = this.loginIn(cookies);
    if (login !== undefined) await this.ended.add(login.id, login.endsAt);
    return setCookie({ ...COOKIE, value: '', seconds: 0 }, host);
  }

  private loginIn(cookies: string | undefined): Login | undefined {
    const [ends = '', hash = '', id = '', signature = ''] = (cookieOf(cookies, COOKIE.name) ?? '').split('.');
    if (!this.isSigned(`${ends}.${hash}.${id}`, signature)) return undefined;
    return { id, keyHash: Buffer.from(hash, 'base64url'), endsAt: new Date(Number(ends) * 1_000) };
  }

  private async inForce(hash: Buffer, now: Date): Promise<KeyInUse | undefined> {
    const key = await this.keys.findByHash(hash);
    if (key === undefined || key.revokedAt !== undefined) return undefined;
    return key.expiresAt !== undefined && key.expiresAt <= now ? undefined : key;
  }

  private sign(text: string): string {
    return createHmac('sha256', this.secret).update(text).digest('base64url');
  }

  private isSigned(text: string, signature: string): boolean {
    const expected = Buffer.from(this.sign(text));
    const sent = Buffer.from(signature);
    return sent.length === expected.length && timingSafeEqual(sent, expected);
  }
}
