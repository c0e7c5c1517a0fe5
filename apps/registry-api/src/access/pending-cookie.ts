import { OidcRefusedError, type PendingSignIn } from '@sogoc/access';

const COOKIE = 'sogoc_oidc';
const SECONDS = 600;
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * `Set-Cookie` that keeps a sign-in while its person is at the identity provider, or lets go of it. `Lax`: the provider leads the
 * browser back, and a stricter cookie would not come along.
 */
export function keepPending(pending: PendingSignIn | undefined, host: string | undefined): string {
  const value = pending === undefined ? '' : Buffer.from(JSON.stringify(pending)).toString('base64url');
  const secure = LOOPBACK.test(host ?? '') ? '' : '; Secure';
  const seconds = pending === undefined ? 0 : SECONDS;
  return `${COOKIE}=${value}; Path=/v1/session/oidc; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** Throws `OidcRefusedError` when the browser keeps none. */
export function pendingOf(cookies: string | undefined): PendingSignIn {
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? '';
  const { verifier, state, nonce } = parse(value);
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
