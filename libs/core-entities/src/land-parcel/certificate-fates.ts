import type { RecordIdentifier } from '@sogoc/golden';

import { type Certificate, isLiving } from './reading/read-certificates';

/** By serial; one that another replaced need not stand among the certificates itself. */
export function certificateFates(
  certificates: readonly Certificate[],
): ReadonlyMap<string, RecordIdentifier['status']> {
  const fates = new Map<string, RecordIdentifier['status']>();
  for (const { replaces } of certificates) if (replaces !== undefined) fates.set(replaces, 'superseded');
  for (const certificate of certificates) {
    const { serial } = certificate;
    if (serial !== undefined && !fates.has(serial)) fates.set(serial, fateOf(certificate));
  }
  return fates;
}

function fateOf(certificate: Certificate): RecordIdentifier['status'] {
  if (isLiving(certificate)) return 'active';
  return certificate.status === 'recovered' || certificate.status === 'cancelled' ? 'cancelled' : 'superseded';
}
