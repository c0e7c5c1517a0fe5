const BEARER = /^Bearer +([^\s]+) *$/i;

/** The key of an `Authorization` header (RFC 6750); undefined when it holds none. */
export const bearerKeyOf = (authorization: string | undefined): string | undefined =>
  BEARER.exec(authorization ?? '')?.[1];
