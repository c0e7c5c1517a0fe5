import { withinOneEdit } from '@sogoc/kernel';
import { DHARMA_SURNAME, isListedSurname, isSpelledSyllable, nameKeys, remembered } from '@sogoc/vietnam';
import { NAME_FREQUENCIES } from '../../term-frequencies/name-frequencies';

/**
 * Words of a name as matching reads them, where a list writes them short, with a slip or with more than the name. Nothing here corrects a value.
 * - `Ng. Thị Thắm`: of the family names that begin so Nguyễn alone is written short.
 * - `Miêu Th. Anh`, `Bùi Ihị Hóa`, `Lê Vă Chín`: what is no word and a letter away from the two commonest middle words stands for them.
 * - `Maria Nguyễn Thị Hoa`, `Thích Nữ Diệu Liên`: a holy name before a whole one, and what every nun's name has.
 */
export function wordsAsMeant(stated: readonly string[]): readonly string[] {
  const words = withoutReligiousWord(stated);
  const [first = '', second = '', ...rest] = words;
  if (rest.length === 0) return words;
  const surname = SHORT_NGUYEN.test(first) ? 'Nguyễn' : first;
  // `Y Thih Êban`: the prefix of a highland name is no family name.
  const mayBeShort = second.endsWith('.') || (surname.length > 1 && isListedSurname(surname));
  const middle = mayBeShort ? middleAsMeant(second) : second;
  if (surname === first && middle === second) return words;
  const read = [surname, middle, ...rest];
  // A name without marks stays one.
  return words.every(isAscii) ? read.map(plainOf) : read;
}

const SHORT_NGUYEN = /^ng\.?$/i;
const isAscii = (word: string): boolean => /^[ -~]*$/.test(word);

const plainOf = (word: string): string => nameKeys(word).plain;

const middleAsMeant: (word: string) => string = remembered((word) => {
  if (word.toUpperCase() === VAN_AS_SPOKEN) return 'Văn';
  const plain = plainOf(word);
  if (plain.length < 2 || isNameWord(plain) || isSpelledSyllable(word)) return word;
  return COMMONEST_MIDDLE_WORDS.find((commonest) => withinOneEdit(plain, plainOf(commonest))) ?? word;
});

/** Most people have one of them. */
export const COMMONEST_MIDDLE_WORDS = ['Thị', 'Văn'] as const;
/** As it is heard from Huế to the south, and nobody's name. */
const VAN_AS_SPOKEN = 'VĂNG';

const isNameWord = (plain: string): boolean =>
  Object.values(NAME_FREQUENCIES).some((shares) => Object.hasOwn(shares, plain));

/** Names of saints that Vietnamese Catholics bear before their own (general knowledge), folded. */
const HOLY_NAMES: ReadonlySet<string> = new Set(
  (
    'MARIA GIUSE PHERO PHAOLO ANNA TERESA GIOAN DAMINH ANTON ANTONIO PHANXICO MATTA MARTA CECILIA MICAE GIACOBE AUGUSTINO TOMA LUCA MATTHEU ANRE ' +
    'INHAXIO LUCIA ROSA AGATA MADALENA ELISABETH CATARINA GIERONIMO PHILIPPHE BARTOLOMEO BENADO STEPHANO LAURENSO MACTINO GIOAKIM GABRIEL RAPHAEL'
  ).split(' '),
);
const OF_NUNS = 'NU';

function withoutReligiousWord(words: readonly string[]): readonly string[] {
  const [first = '', second = '', ...rest] = words;
  if (rest.length === 0) return words;
  const plain = plainOf(first);
  if (plain === plainOf(DHARMA_SURNAME) && plainOf(second) === OF_NUNS && rest.length > 1) return [first, ...rest];
  return HOLY_NAMES.has(plain) && Object.hasOwn(NAME_FREQUENCIES.surnames, plainOf(second)) ? [second, ...rest] : words;
}
