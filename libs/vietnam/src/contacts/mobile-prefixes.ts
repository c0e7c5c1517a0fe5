/** Of the ministry's schedule of 2018: first day of the ten-digit forms, and the last on which eleven digits were connected. */
export const MOBILE_CHANGE = { validFrom: '2018-09-15', oldUntil: '2018-11-14' } as const;

/**
 * Eleven-digit mobile prefixes and the ten-digit ones that replaced them on 2018-09-15 (both forms worked to 2018-11-14; the
 * last seven digits stayed). Source: the Ministry of Information and Communications' conversion schedule of 2018.
 */
export const MOBILE_PREFIX_SINCE_2018: ReadonlyMap<string, string> = new Map(
  (
    '0120:070 0121:079 0122:077 0126:076 0128:078 0123:083 0124:084 0125:085 0127:081 0129:082 ' +
    '0162:032 0163:033 0164:034 0165:035 0166:036 0167:037 0168:038 0169:039 0186:056 0188:058 0199:059'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 4), pair.slice(5)] as const),
);

const NEW_IN_2018 = new Set(MOBILE_PREFIX_SINCE_2018.values());

/**
 * Whether a ten-digit number's prefix was no mobile prefix before the change: one of its new ones, or of 03, 05 and 07, which were
 * landline codes until 2017. Of the other young prefixes (086, 087, 088, 089) no first day is known.
 */
export function isMobilePrefixOf2018(digits: string): boolean {
  return /^0[357]/.test(digits) || NEW_IN_2018.has(digits.slice(0, 3));
}
