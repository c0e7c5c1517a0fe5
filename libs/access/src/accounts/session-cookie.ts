import { createHash, randomBytes } from 'node:crypto';

const COOKIE = 'sogoc_session';
const TOKEN_BYTES = 32;
/** 256 bits in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** What a session's cookie holds: 256 random bits. The registry keeps {@link hashToken} of it. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

export const hashToken = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

/** The token in a `Cookie` header; undefined when there is none that could be one. */
export function sessionTokenOf(cookies: string | undefined): string | undefined {
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim());
  const token = pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}

/** `Set-Cookie` that begins a session. Over plain HTTP a browser keeps a `Secure` cookie from loopback at most. `host`: of the request. */
export const beginCookie = (token: string, seconds: number, host: string | undefined): string =>
  cookieOf(token, seconds, host);

/** `Set-Cookie` that ends one. */
export const endCookie = (host: string | undefined): string => cookieOf('', 0, host);

function cookieOf(value: string, seconds: number, host: string | undefined): string {
  const secure = LOOPBACK.test(host ?? '') ? '' : '; Secure';
  return `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}
