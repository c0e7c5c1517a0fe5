import { createHash, randomBytes } from 'node:crypto';

import { cookieOf, setCookie } from '@sogoc/platform';

const COOKIE = { name: 'sogoc_session', path: '/', sameSite: 'Strict' } as const;
const TOKEN_BYTES = 32;
/** 256 bits in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** What a session's cookie holds: 256 random bits. The registry keeps {@link hashToken} of it. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

export const hashToken = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

/** The token in a `Cookie` header; undefined when there is none that could be one. */
export function sessionTokenOf(cookies: string | undefined): string | undefined {
  const token = cookieOf(cookies, COOKIE.name);
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}

/** `Set-Cookie` that begins a session. `host`: of the request. */
export const beginCookie = (token: string, seconds: number, host: string | undefined): string =>
  setCookie({ ...COOKIE, value: token, seconds }, host);

/** `Set-Cookie` that ends one. */
export const endCookie = (host: string | undefined): string => setCookie({ ...COOKIE, value: '', seconds: 0 }, host);
