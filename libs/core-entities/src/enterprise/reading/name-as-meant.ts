import { syllableAsMeant } from '@sogoc/vietnam';

/** Keys of Telex stand in words of letters, those of VNI are digits behind a letter; a name in A–Z that holds neither says what it says. */
const BARE = /^[^\P{ASCII}]*$/u;
const VNI_KEY = /[a-z][1-9]/i;
/** Letters that Telex types marks with: a vowel twice, `dd`, or one of these behind a vowel. */
const TELEX_KEY = /aa|ee|oo|dd|[aeiouy\P{ASCII}]\p{L}{0,2}[fjrsxw]|[aou]w/iu;

/**
 * An enterprise's name without the keys of Telex or VNI that were left in it: `Cuwar hàng Sao Anh`, `Dược phẩm Hu7ng Phú`. For comparing only
 * (ADR 157): the canonical name keeps what was written.
 */
export function nameAsMeant(text: string): string {
  if (!VNI_KEY.test(text) && (BARE.test(text) || !TELEX_KEY.test(text))) return text;
  return text.replace(/[\p{L}\p{M}\d]+/gu, (word) => (mayHoldKeys(word) ? syllableAsMeant(word).word : word));
}

const mayHoldKeys = (word: string): boolean => (VNI_KEY.test(word) || TELEX_KEY.test(word)) && /^\p{L}/u.test(word);
