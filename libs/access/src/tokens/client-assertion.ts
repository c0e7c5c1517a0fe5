import { isUuid } from '@sogoc/kernel';
import type { ClientKeySet } from '@sogoc/persistence';
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose';

import { ASSERTION_ALGORITHMS } from '../keys/clients/client-keys';

/** Seconds that an assertion may be good for, and that clocks may differ. */
const LONGEST_SECONDS = 600;
const TOLERANCE_SECONDS = 30;
const LONGEST_JTI = 200;
/** Characters; one of RSA with 8,192 bits and some claims has 2,000. */
const LONGEST_ASSERTION = 8_192;

/** What a checked assertion says. */
export interface ProvenAssertion {
  readonly jti: string;
  /** When it would be refused in any case. */
  readonly overAt: Date;
}

/** Who an assertion says that it is of, unproven; undefined when it cannot be read. */
export function claimedClient(assertion: string): string | undefined {
  if (assertion.length > LONGEST_ASSERTION) return undefined;
  try {
    const { sub } = decodeJwt(assertion);
    return isUuid(sub) ? sub : undefined;
  } catch {
    return undefined;
  }
}

/** Checks an assertion by RFC 7523, 3. Undefined when it does not hold, whatever the reason. */
export async function proveAssertion(
  assertion: string,
  client: { readonly id: string; readonly keys: ClientKeySet },
  audiences: readonly string[],
  now: Date,
): Promise<ProvenAssertion | undefined> {
  try {
    const keys = createLocalJWKSet(client.keys as unknown as JSONWebKeySet);
    const { payload } = await jwtVerify(assertion, keys, {
      algorithms: [...ASSERTION_ALGORITHMS],
      issuer: client.id,
      subject: client.id,
      audience: [...audiences],
      requiredClaims: ['exp', 'jti'],
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: now,
    });
    const { exp = 0, jti, aud } = payload;
    const isFresh = exp - now.getTime() / 1_000 <= LONGEST_SECONDS + TOLERANCE_SECONDS;
    // One that is for others too could be used here by one of them.
    const isForUsAlone = typeof aud === 'string' || aud?.length === 1;
    if (!isFresh || !isForUsAlone || typeof jti !== 'string' || jti === '' || jti.length > LONGEST_JTI)
      return undefined;
    return { jti, overAt: new Date((exp + TOLERANCE_SECONDS) * 1_000) };
  } catch {
    return undefined;
  }
}
