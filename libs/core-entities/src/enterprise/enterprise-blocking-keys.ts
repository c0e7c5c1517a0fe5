import { statedValues, type Features, type BlockingKeyDeclaration } from '@sogoc/matching';
import { maybeRomanEnd } from '@sogoc/vietnam';

const text = (value: Features[string]): string => (typeof value === 'string' ? value : '');
const each =
  (feature: string): BlockingKeyDeclaration['values'] =>
  (record) =>
    statedValues(record[feature]);
const one = (...parts: readonly string[]): readonly string[] => (parts.includes('') ? [] : [parts.join('|')]);
const withEach = (others: readonly string[], ...parts: readonly string[]): readonly string[] =>
  parts.includes('') ? [] : others.map((other) => [...parts, other].join('|'));

/** The proper name's words in a fixed order: legal form, activities and numerals are gone, word order and `&` do not matter. */
const properName = (features: Features): string => sorted(text(features.properName));
const sorted = (words: string): string => words.split(' ').sort().join(' ');

/**
 * Activities and proper name in a fixed order, with the numerals. No two enterprises of the country may be registered under one name
 * (Law 59/2020/QH14 art. 38 and 41), so it is nearly an identifier; main and dependent units bear it together. A name that ends in VI or
 * XI has two.
 */
function fullNames(features: Features): readonly string[] {
  const [activities = '', , numerals = ''] = Array.isArray(features.name) ? features.name.map(String) : [];
  const proper = text(features.properName);
  if (proper === '') return [];
  const named = (words: string, numbers: string): string => [sorted(activities), sorted(words), numbers].join(' ');
  const roman = maybeRomanEnd(proper);
  const other = roman === undefined ? [] : [named(roman.words, `${roman.numeral} ${numerals}`.trim())];
  return [named(proper, numerals), ...other];
}

/** Ways in which two records of one enterprise meet; the composite ones need no tax code. */
export const ENTERPRISE_MATCH_KEYS: readonly BlockingKeyDeclaration[] = [
  { name: 'tax-code', values: each('taxCode'), scheme: 'tax-code' },
  { name: 'phone', values: each('phone') },
  { name: 'email', values: each('email') },
  { name: 'full-name', values: (features) => withEach(fullNames(features), text(features.unit)) },
  { name: 'proper-name+province', values: (features) => one(properName(features), text(features.province)) },
  {
    name: 'proper-name+representative',
    values: (features) => withEach(statedValues(features.representativeNames), properName(features)),
  },
  { name: 'proper-name+founded-on', values: (features) => one(properName(features), text(features.foundedOn)) },
  {
    name: 'address+commune',
    values: (features) => withEach(statedValues(features.communes), text(features.addressLine)),
  },
  {
    name: 'representative-id+founded-on',
    values: (features) => withEach(statedValues(features.representativeIds), text(features.foundedOn)),
  },
  {
    name: 'representative+commune',
    values: (features) =>
      statedValues(features.communes).flatMap((commune) =>
        withEach(statedValues(features.representativeNames), commune),
      ),
  },
];
