import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from 'jose';

import { EXTRACT_TYPE, type ExtractClaims } from './extract-claims';
import { EXTRACT_ALGORITHM } from './key-set';

/** Why an extract is refused. */
export type ExtractFault = 'unreadable' | 'unknown-key' | 'signature-wrong' | 'not-an-extract';

export type ExtractVerification =
  | {
      readonly outcome: 'valid';
      readonly claims: ExtractClaims;
      readonly keyId: string;
      /** Whether its time is over; it says what was so when it was issued. */
      readonly isExpired: boolean;
    }
  | { readonly outcome: 'refused'; readonly fault: ExtractFault };

/** Verifies an extract by a key set alone. What became of it since, only the registry knows. */
export async function verifyExtract(extract: string, keys: JSONWebKeySet, now: Date): Promise<ExtractVerification> {
  try {
    const options = { algorithms: [EXTRACT_ALGORITHM] };
    const { payload, protectedHeader } = await compactVerify(extract.trim(), createLocalJWKSet(keys), options);
    if (protectedHeader.typ !== EXTRACT_TYPE) return refused('not-an-extract');
    const claims = JSON.parse(Buffer.from(payload).toString('utf8')) as ExtractClaims;
    const isExpired = claims.exp * 1_000 <= now.getTime();
    return { outcome: 'valid', claims, keyId: protectedHeader.kid ?? '', isExpired };
  } catch (error) {
    return refused(faultOf(error));
  }
}

const refused = (fault: ExtractFault): ExtractVerification => ({ outcome: 'refused', fault });

function faultOf(error: unknown): ExtractFault {
  if (error instanceof errors.JWKSNoMatchingKey) return 'unknown-key';
  return error instanceof errors.JWSSignatureVerificationFailed ? 'signature-wrong' : 'unreadable';
}
