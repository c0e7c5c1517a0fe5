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
