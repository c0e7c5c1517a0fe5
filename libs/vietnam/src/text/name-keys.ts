import { syllableKeys, type SyllableKeys } from './syllable-key';
import { tidyText } from './tidy-text';

export type NameKeys = SyllableKeys;

/** Hyphens, dots and the like part words; apostrophes do not. */
const WORD_BREAK = /[\s.,;:/\\()[\]{}<>_\-–—+&"“”|*#!?]+/;

/** Letters and single spaces only, NFC: most names. */
const PLAIN_WORDS = /^[A-Za-zÀ-ÏÑ-ÖØ-ïñ-öø-ƈƊ-ɏḀ-ỿ]+(?: [A-Za-zÀ-ÏÑ-ÖØ-ïñ-öø-ƈƊ-ɏḀ-ỿ]+)*$/;

/** Words of a name in NFC, in order; apostrophes inside words stay (`H'Hen`). */
export function nameTokens(name: string): string[] {
  if (PLAIN_WORDS.test(name)) return name.split(' ');
  const text = tidyText(name).replace(/[’‘ʼʻ′`´]/g, "'");
  return text.split(WORD_BREAK).filter((token) => token !== '');
}

/** Key levels K0–K4 of a whole name (see {@link SyllableKeys}), words joined by one space. */
export function nameKeys(name: string): NameKeys {
  return keysOfTokens(nameTokens(name));
}

/** {@link nameKeys} of words that are already parted. */
export function keysOfTokens(tokens: readonly string[]): NameKeys {
  const [first] = tokens;
  if (first === undefined) return { exact: '', tone: '', iy: '', noTone: '', plain: '' };
  let { exact, tone, iy, noTone, plain } = syllableKeys(first);
  for (let i = 1; i < tokens.length; i++) {
    const keys = syllableKeys(tokens[i] ?? '');
    exact += ` ${keys.exact}`;
    tone += ` ${keys.tone}`;
    iy += ` ${keys.iy}`;
    noTone += ` ${keys.noTone}`;
    plain += ` ${keys.plain}`;
  }
  return { exact, tone, iy, noTone, plain };
}

export type NameKeyLevel = keyof NameKeys;
const LEVELS: readonly NameKeyLevel[] = ['exact', 'tone', 'iy', 'noTone', 'plain'];

/** The finest level at which two names are equal, if any. */
export function nameAgreement(left: string, right: string): NameKeyLevel | undefined {
  const leftKeys = nameKeys(left);
  const rightKeys = nameKeys(right);
  return LEVELS.find((level) => leftKeys[level] !== '' && leftKeys[level] === rightKeys[level]);
}
