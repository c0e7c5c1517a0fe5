import { tidyText } from '../text/tidy-text';
import { decodeMojibake } from './mojibake';
import { decodeTcvn3 } from './fonts/tcvn3';
import { decodeTelex, decodeViqr, decodeVniKeys } from './typed-marks';
import { decodeVni } from './fonts/vni';

export type LegacyEncoding = 'tcvn3' | 'vni' | 'viqr' | 'telex' | 'vni-keys' | 'utf8-as-cp1252';

/** In the order in which readings are tried; a text that `applies` does not match is none of that encoding. */
export const LEGACY_DECODERS: readonly (readonly [
  encoding: LegacyEncoding,
  decode: (text: string) => string | undefined,
  applies: RegExp,
])[] = [
  ['utf8-as-cp1252', decodeMojibake, /[^ -~]/],
  ['tcvn3', decodeTcvn3, /[\u00a1-\u00ff]/],
  ['vni', decodeVni, /[aeouyAEOUYöôÖÔ][ùøûõïâáàåãäêéèúüë]|[ñÑöÖæÆ]/i],
  ['viqr', decodeViqr, /[aeouAEOU][\^(+*]|[aeiouyAEIOUY][`?~'.](?=[\p{L}\s]|$)|dd/iu],
  ['vni-keys', decodeVniKeys, /\p{L}\d/u],
  ['telex', decodeTelex, /^[\x20-\x7eÀ-ỹ]*[sfrxjwzdaeo]/i],
];

/** Reads text in an encoding the source has declared. Text that is not in it may come out as nonsense. */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  const decoder = LEGACY_DECODERS.find(([name]) => name === encoding);
  return tidyText(decoder?.[1](text) ?? text);
}
