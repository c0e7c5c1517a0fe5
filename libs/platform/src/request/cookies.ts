/** A cookie of the registry as a browser is told to keep it. */
export interface KeptCookie {
  readonly name: string;
  /** Base64url and dots: nothing that has to be quoted. */
  readonly value: string;
  readonly path: string;
  /** Seconds; 0 lets go of it. */
  readonly seconds: number;
  /** `Lax` comes along where another site leads to the registry; `Strict` does not. */
  readonly sameSite: 'Strict' | 'Lax';
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether a `Host`, with or without port, is this machine's own. */
export const isLoopback = (host: string | undefined): boolean => LOOPBACK.test(host ?? '');

/**
 * The value of a cookie in a `Cookie` header (RFC 6265, 4.2.1), as it was kept; of several by one name the first, which is that of the
 * narrowest path. Undefined without one.
 */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** `Set-Cookie` (RFC 6265, 4.1) of one that no script reads. `host`: of the request; over plain HTTP browsers keep a `Secure` one from loopback at most. */
export function setCookie({ name, value, path, seconds, sameSite }: KeptCookie, host: string | undefined): string {
  const secure = isLoopback(host) ? '' : '; Secure';
  return `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=${sameSite}${secure}`;
}
