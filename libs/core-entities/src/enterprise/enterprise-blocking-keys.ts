import { statedValues, type Features, type BlockingKeyDeclaration } from '@sogoc/matching';

const text = (value: Features[string]): string => (typeof value === 'string' ? value : '');
const each =
  (feature: string): BlockingKeyDeclaration['values'] =>
  (record) =>
    statedValues(record[feature]);
const one = (...parts: readonly string[]): readonly string[] => (parts.includes('') ? [] : [parts.join('|')]);
const withEach = (others: readonly string[], ...parts: readonly string[]): readonly string[] =>
  parts.includes('') ? [] : others.map((other) => [...parts, other].join('|'));

/** The proper name's words in a fixed order: legal form, activities and numerals are gone, word order and `&` do not matter. */
const properName = (features: Features): string => [...text(features.properName).split(' ')].sort().join(' ');

/**
 * Activities and proper name in a fixed order, with the numerals. No two enterprises of the country may be registered under one name
 * (Law 59/2020/QH14 art. 38 and 41), so it is nearly an identifier; main and dependent units bear it together.
 */
function fullName(features: Features): string {
  const [activities = '', , numerals = ''] = Array.isArray(features.name) ? features.name.map(String) : [];
  const proper = properName(features);
  return proper === '' ? '' : [[...activities.split(' ')].sort().join(' '), proper, numerals].join(' ');
}

/** Ways in which two records of one enterprise meet; the composite ones need no tax code. */
export const ENTERPRISE_BLOCKING_KEYS: readonly BlockingKeyDeclaration[] = [
  { name: 'tax-code', values: each('taxCode'), scheme: 'tax-code' },
  { name: 'phone', values: each('phone') },
  { name: 'email', values: each('email') },
  { name: 'full-name', values: (features) => one(text(features.unit), fullName(features)) },
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
