import { detectEncoding, remembered } from '@sogoc/vietnam';

import { CLEAR_GAIN } from '../../reading/repair-or-report-garbled-text';
import type { Address } from '../address';

/** Letters and signs that no Vietnamese word has, and texts of an old font nearly always do. */
const FOREIGN_SIGN = /[^\p{ASCII}À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ–—’‘“”]/u;

/**
 * The address that matching compares: as it is, or its likely reading in another encoding where that is not sure enough to be one (names of
 * fields are no syllables of the language: `Khu Nµ Ngßa, B¶n Hang Trïng`). Nothing here corrects a value.
 */
export function likelyAddress(address: Address | undefined): Address | undefined {
  const { text } = address ?? {};
  if (text === undefined || !FOREIGN_SIGN.test(text.normalize('NFC'))) return address;
  const likely = readingOf(text);
  return likely === undefined ? address : { ...address, text: likely };
}

const readingOf = remembered((stated: string): string | undefined => {
  const { text, evidence } = detectEncoding(stated);
  return evidence.shareDecoded - evidence.shareAsReceived < CLEAR_GAIN ? undefined : text;
});
