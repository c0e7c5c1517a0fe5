import { nameKeys, parsePartialDate, parsePhone } from '@sogoc/vietnam';

import { generateWorld } from './generate-world';
import { truthOf, type SyntheticRecord } from '../shape/synthetic-world';

const world = generateWorld({ seed: 5, persons: 1500, parcels: 500, enterprises: 400, communes: 2 });

const text = (record: SyntheticRecord, name: string): string => String(record.attributes[name] ?? '');
const digits = (value: string): string => value.replace(/\D/g, '').replace(/^(\d{11})$/, '0$1');
const NUMBERS = [
  'nationalId',
  'idCard9',
  'passportNumber',
  'socialInsuranceNumber',
  'taxCode',
  'healthInsuranceNumber',
];

/** Everything by which a careful clerk would put two records of a person side by side; single facts are not among it. */
function personEvidence(record: SyntheticRecord): string[] {
  const name = nameKeys(text(record, 'fullName')).plain;
  const given = name.split(' ').at(-1) ?? '';
  const born = parsePartialDate(text(record, 'dateOfBirth'));
  const phone = parsePhone(text(record, 'phone')).value;
  const street = (record.attributes['permanentAddress'] as { text?: string } | undefined)?.text?.split(',')[0];
  return [
    ...NUMBERS.flatMap((number) => (text(record, number) === '' ? [] : [digits(text(record, number)).slice(-12)])),
    ...(text(record, 'healthInsuranceNumber') === '' ? [] : [digits(text(record, 'healthInsuranceNumber')).slice(-10)]),
    ...(born.precision === 'day' ? [`${name}/${born.value}`] : []),
    ...(born.year === undefined ? [] : [`${name}/${born.year}`]),
    ...(phone === undefined ? [] : [`${given}/${phone}`]),
    ...(street === undefined ? [] : [`${name}/${street}`]),
  ];
}

/** The share of true pairs whose records hang together by shared evidence. */
function connectedShare(records: readonly SyntheticRecord[], evidence: (record: SyntheticRecord) => string[]): number {
  const groups = groupedBy(records, truthOf);
  let pairs = 0;
  let connected = 0;
  for (const members of groups.values()) {
    pairs += pairsAmong(members.length);
    for (const size of componentSizes(members.map(evidence))) connected += pairsAmong(size);
  }
  return connected / pairs;
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const pairsAmong = (count: number): number => (count * (count - 1)) / 2;

function componentSizes(evidence: readonly (readonly string[])[]): number[] {
  const component = evidence.map((_, index) => index);
  for (const [left, facts] of evidence.entries()) {
    for (let right = 0; right < left; right++) {
      if (!facts.some((fact) => evidence[right]?.includes(fact))) continue;
      const [from, to] = [component[left], component[right]];
      for (const [index, label] of component.entries()) if (label === from) component[index] = to as number;
    }
  }
  return [...groupedBy(component, String).values()].map((members) => members.length);
}

describe('a synthetic world', () => {
  const persons = world.records.filter(({ collection }) => collection === 'persons');

  it('leaves a careful clerk the evidence for 97 % of the true pairs of persons, and not for all of them', () => {
    const share = connectedShare(persons, personEvidence);
    expect(share).toBeGreaterThan(0.97);
    expect(share).toBeLessThan(1);
  });

  it('cannot be resolved by the national id alone', () => {
    const share = connectedShare(persons, (record) =>
      text(record, 'nationalId') === '' ? [] : [digits(text(record, 'nationalId'))],
    );
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.8);
  });

  it('cannot be resolved by the tax code alone', () => {
    const enterprises = world.records.filter(({ collection }) => collection === 'enterprises');
    const share = connectedShare(enterprises, (record) =>
      text(record, 'taxCode') === '' ? [] : [text(record, 'taxCode').replace('-', '')],
    );
    expect(share).toBeGreaterThan(0.75);
    expect(share).toBeLessThan(0.97);
  });
});
