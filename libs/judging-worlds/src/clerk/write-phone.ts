import { MOBILE_PREFIX_SINCE_2018 } from '@sogoc/vietnam';
import { digitSlip } from '../faults/digits';
import type { Clerk } from './clerk';

const OLD_PREFIX = new Map([...MOBILE_PREFIX_SINCE_2018].map(([old, since]) => [since, old] as const));

/** A mobile number as it was written: eleven digits before 2018-09-15, with spaces, dots or +84 here and there. */
export function writePhone(phone: string | undefined, clerk: Clerk): string | undefined {
  if (phone === undefined) return undefined;
  let written = clerk.errs('phone-slip') ? digitSlip(phone, clerk.draws) : phone;
  const old = OLD_PREFIX.get(written.slice(0, 3));
  if (old !== undefined && clerk.year < 2018) written = old + written.slice(3);
  if (clerk.draws.chance(0.06)) return `+84${written.slice(1)}`;
  return clerk.draws.chance(0.1) ? `${written.slice(0, 4)} ${written.slice(4, 7)} ${written.slice(7)}` : written;
}
