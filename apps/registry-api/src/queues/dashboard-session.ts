import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { hashApiKey } from '@sogoc/access';
import type { ApiKeyStore, EndedLoginRepository, KeyInUse } from '@sogoc/persistence';

/** Seconds that a login holds. */
export const SESSION_SECONDS = 900;

const COOKIE = 'sogoc_queues';
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

  /** `Set-Cookie` for a login with this key. Over plain HTTP browsers keep a `Secure` cookie from loopback at most. */
  begin(key: string, now: Date, isLoopback: boolean): string {
    const ends = Math.floor(now.getTime() / 1_000) + SESSION_SECONDS;
    const id = randomBytes(LOGIN_ID_BYTES).toString('base64url');
    const signed = `${ends}.${hashApiKey(key).toString('base64url')}.${id}`;
    return cookie(`${signed}.${this.sign(signed)}`, SESSION_SECONDS, isLoopback);
  }

  /** Ends the login behind a `Cookie` header, copies of it included; answers the `Set-Cookie`. */
  async end(cookies: string | undefined, isLoopback: boolean): Promise<string> {
    const login = this.loginIn(cookies);
    if (login !== undefined) await this.ended.add(login.id, login.endsAt);
    return cookie('', 0, isLoopback);
  }

  private loginIn(cookies: string | undefined): Login | undefined {
    const [ends = '', hash = '', id = '', signature = ''] = valueOf(cookies ?? '').split('.');
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

function cookie(value: string, maxAge: number, isLoopback: boolean): string {
  const secure = isLoopback ? '' : '; Secure';
  return `${COOKIE}=${value}; Path=/queues; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`;
}

function valueOf(cookies: string): string {
  const pairs = cookies.split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? '';
}
