import { OidcRefusedError, type PendingSignIn } from '@sogoc/access';
import { cookieOf, setCookie } from '@sogoc/platform';

/** The provider leads the browser back, and a stricter cookie would not come along. */
const COOKIE = { name: 'sogoc_oidc', path: '/v1/session/oidc', sameSite: 'Lax' } as const;
const SECONDS = 600;

/** `Set-Cookie` that keeps a sign-in while its person is at the identity provider, or lets go of it. */
export function keepPending(pending: PendingSignIn | undefined, host: string | undefined): string {
  if (pending === undefined) return setCookie({ ...COOKIE, value: '', seconds: 0 }, host);
  const value = Buffer.from(JSON.stringify(pending)).toString('base64url');
  return setCookie({ ...COOKIE, value, seconds: SECONDS }, host);
}

/** Throws `OidcRefusedError` when the browser keeps none. */
export function pendingOf(cookies: string | undefined): PendingSignIn {
  const { verifier, state, nonce } = parse(cookieOf(cookies, COOKIE.name) ?? '');
  if (typeof verifier !== 'string' || typeof state !== 'string' || typeof nonce !== 'string')
    throw new OidcRefusedError();
  return { verifier, state, nonce };
}

function parse(value: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(Buffer.from(value, 'base64url').toString('utf8')) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
