/** Whether a key opens anything: one that was revoked, or is past its day, opens nothing. */
export function isKeyInForce(key: { readonly revokedAt?: Date; readonly expiresAt?: Date }, now: Date): boolean {
  return key.revokedAt === undefined && (key.expiresAt === undefined || key.expiresAt > now);
}
