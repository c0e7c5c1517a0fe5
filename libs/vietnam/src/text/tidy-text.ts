/** NFC Latin text with single spaces: nothing to do. U+00D0, U+00F0 and U+0189 are left out: they look like Đ and đ. */
const TIDY = /^(?:[!-~À-ÏÑ-ïñ-ƈƊ-ɏḀ-ỿ]+(?: [!-~À-ÏÑ-ïñ-ƈƊ-ɏḀ-ỿ]+)*)?$/;
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Variation_Selector}]|\u034f/gu;
const CONTROL_SPACES = /[\t\n\v\f\r\u0085]/g;
const LOOKALIKE = /[ÐðƉ\u0400-\u058f\u0370-\u03ff\uff01-\uff5e]/;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const HOMOGLYPH = /[ÐðƉ\u0400-\u058f\u0370-\u03ff]/g;
const SPACES = /\s+/g;

/** Cyrillic, Greek and Armenian letters that are drawn like Latin ones, and the Eth and African D that are drawn like Đ. */
const LATIN_OF_HOMOGLYPH = new Map<string, string>(
  (
    'ÐĐ ðđ ƉĐ АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX УY аa сc еe һh іi јj оo рp ѕs хx уy ԁd ԛq ԝw Ԛq ԜW ӏl ' +
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo ιi νv αa κk ρp υu օo ոn սu հh ցg զq ՕO ՍU Տs ԼL'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)] as const),
);

/** Letters of those scripts that look like none of ours: a text with one is written in that script, as the name of a foreigner. */
const OF_ANOTHER_SCRIPT = /[бвгджзийклмнптфцчшщъыьэюяБГДЖЗИЙЛПУФЦЧШЩЪЫЬЭЮЯβγδεζηθλμξπστφχψωΓΔΘΛΞΠΣΦΨΩ]/;

export interface TidiedText {
  /** NFC, without invisible characters, runs of white space made one space, look-alikes mapped to Vietnamese letters. */
  readonly text: string;
  readonly hadInvisible: boolean;
  readonly hadLookalikes: boolean;
}

/** Brings any string into the one form in which this library compares text. Idempotent, never throws. */
export function tidy(raw: string): TidiedText {
  if (TIDY.test(raw)) return { text: raw, hadInvisible: false, hadLookalikes: false };
  const spaced = raw.replace(CONTROL_SPACES, ' ');
  const visible = spaced.replace(INVISIBLE, '');
  const hadLookalikes = LOOKALIKE.test(visible) && !OF_ANOTHER_SCRIPT.test(visible);
  const latin = hadLookalikes ? toLatinLetters(visible) : visible;
  const text = latin.normalize('NFD').normalize('NFC').replace(SPACES, ' ').trim();
  return { text, hadInvisible: visible.length !== raw.length, hadLookalikes };
}

/** {@link tidy} for callers that need only the text. */
export function tidyText(raw: string): string {
  return TIDY.test(raw) ? raw : tidy(raw).text;
}

function toLatinLetters(text: string): string {
  return text
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(HOMOGLYPH, (char) => LATIN_OF_HOMOGLYPH.get(char) ?? char);
}
