import type { Words } from '../i18n/use-words';
import { textOf } from './vietnamese-date-format';

/** Members whose values are codes, with the group of words that tells what they mean. */
const CODES: Readonly<Record<string, string>> = {
  sex: 'value',
  maritalStatus: 'value',
  status: 'value',
  legalForm: 'value',
  term: 'value',
  role: 'party',
  relation: 'party',
  scheme: 'scheme',
};
/** Fractions of one. */
const SHARES = new Set(['share']);
const HIDDEN = new Set(['codeSet', 'provinceCode']);

/** A value as lines to read; the attribute says which codes are words. */
export function valueLines(attribute: string, value: unknown, words: Words): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => [valueLines(attribute, item, words).join(', ')]);
  if (typeof value === 'number')
    return [SHARES.has(attribute) ? `${words.number(value * 100, 2)} %` : words.number(value, 2)];
  if (typeof value === 'boolean') return [words.word('value', String(value))];
  if (typeof value === 'object') return objectLines(value as Record<string, unknown>, words);
  const group = CODES[attribute];
  return [group === undefined ? textOf(String(value)) : words.word(group, String(value))];
}

function objectLines(value: Record<string, unknown>, words: Words): readonly string[] {
  if (typeof value['text'] === 'string') return [value['text']];
  if ('coordinates' in value) return [words.t('value.outline', { count: cornersOf(value['coordinates']) })];
  const parts = Object.entries(value)
    .filter(([name]) => !HIDDEN.has(name))
    .sort(([left], [right]) => placeOf(left) - placeOf(right));
  return [
    parts
      .map(([name, member]) => valueLines(name, member, words).join(', '))
      .filter(Boolean)
      .join(' · '),
  ];
}

/** Who it is stands first, and a number last, behind what number it is. */
const PLACES = ['fullName', 'name', '', 'scheme', 'value'];
const placeOf = (name: string): number => {
  const place = PLACES.indexOf(name);
  return place < 0 ? PLACES.indexOf('') : place;
};

const cornersOf = (coordinates: unknown): number =>
  Array.isArray(coordinates)
    ? coordinates.every((item) => typeof item === 'number')
      ? 1
      : coordinates.reduce<number>((sum, item) => sum + cornersOf(item), 0)
    : 0;

export const isCoded = (attribute: string): boolean => attribute in CODES;

/** True where the value is shown in other words than it is kept in, so that positions in it are no positions in the text. */
export const isInOtherWords = (attribute: string, value: unknown): boolean =>
  isCoded(attribute) || (typeof value === 'string' && textOf(value) !== value);

/** True for a value of which the registry shows a part. */
export const isMasked = (value: unknown): boolean =>
  typeof value === 'string' ? value.includes('•') : Array.isArray(value) && value.some(isMasked);
