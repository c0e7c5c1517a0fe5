import type { FindingCode } from '../findings/finding-catalogue';
import type { CodeRepair } from '../text/read-code';
import { readOldLandline, type OldLandline } from './area-codes';
import { isMobilePrefixOf2018, MOBILE_CHANGE, MOBILE_PREFIX_SINCE_2018 } from './mobile-prefixes';
import type { PhoneKind } from './phone';

const MOBILE = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/;
const OLD_MOBILE = /^01(?:2[0-9]|6[2-9]|86|88|99)\d{7}$/;
/** Area codes since 2017 are 02x or 02xx; the whole number has eleven digits. */
const LANDLINE = /^02\d{9}$/;
const SERVICE = /^1[89]00\d{4,6}$/;

/** A number of the Vietnamese plan. */
export interface NationalNumber {
  readonly value: string;
  readonly kind: PhoneKind;
  readonly repair?: CodeRepair;
  /** What there is to say about its form; the suggestion is the value unless another is named. */
  readonly noted?: FindingCode;
  readonly suggestion?: string;
}

/** Reads a number with its trunk zero, or a service number, in the numbering plan of the day (`YYYY-MM-DD`). */
export function readNationalNumber(digits: string, observedAt: string | undefined): NationalNumber | undefined {
  if (MOBILE.test(digits)) return mobileOrLandline(digits, observedAt);
  if (OLD_MOBILE.test(digits)) return oldMobile(digits, observedAt);
  const old = readOldLandline(digits);
  if (old !== undefined) return converted(old, observedAt);
  if (LANDLINE.test(digits)) return { value: e164(digits), kind: 'landline' };
  return SERVICE.test(digits) ? { value: digits, kind: 'service' } : undefined;
}

/** A number that was grouped by an area code of before 2017 (without its trunk zero); undefined where the code is not that of the digits. */
export function readLandlineOf(
  areaCode: string | undefined,
  digits: string,
  observedAt: string | undefined,
): NationalNumber | undefined {
  const old = areaCode === undefined ? undefined : readOldLandline(digits);
  return old?.change.old === areaCode && old !== undefined ? converted(old, observedAt) : undefined;
}

const e164 = (digits: string): string => `+84${digits.slice(1)}`;

/**
 * Old area codes 033, 036 … and 08 begin like mobile numbers of since 2018. Before a prefix was one, ten digits with it can only be a
 * landline; of prefixes whose first day is not known the landline is named beside.
 */
function mobileOrLandline(digits: string, observedAt: string | undefined): NationalNumber {
  const mobile: NationalNumber = { value: e164(digits), kind: 'mobile' };
  if (observedAt === undefined || observedAt >= MOBILE_CHANGE.validFrom) return mobile;
  const old = readOldLandline(digits);
  if (isMobilePrefixOf2018(digits))
    return old === undefined ? { ...mobile, noted: 'PHONE_PREFIX_TOO_EARLY' } : converted(old, observedAt);
  return old === undefined || isAfter(observedAt, old.change.phase.oldUntil)
    ? mobile
    : { ...mobile, noted: 'PHONE_MAY_BE_LANDLINE', suggestion: e164(old.digits) };
}

function oldMobile(digits: string, observedAt: string | undefined): NationalNumber | undefined {
  const prefix = MOBILE_PREFIX_SINCE_2018.get(digits.slice(0, 4));
  if (prefix === undefined) return undefined;
  const noted = isAfter(observedAt, MOBILE_CHANGE.oldUntil) ? 'PHONE_STALE_FORM' : 'PHONE_CONVERTED';
  return { value: e164(prefix + digits.slice(4)), kind: 'mobile', repair: 'prefix-2018', noted };
}

function converted({ digits, change }: OldLandline, observedAt: string | undefined): NationalNumber {
  const noted = isAfter(observedAt, change.phase.oldUntil) ? 'PHONE_STALE_FORM' : 'PHONE_AREA_CODE_CONVERTED';
  return { value: e164(digits), kind: 'landline', repair: 'area-code-2017', noted };
}

function isAfter(observedAt: string | undefined, lastDay: string): boolean {
  return observedAt !== undefined && observedAt > lastDay;
}
