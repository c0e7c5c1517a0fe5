import { blockingKeysOf, scorePair, type MatchRecord, type PairScore } from '@sogoc/matching';
import { compileEntity } from '../../declaration/compile-entity';
import { ENTERPRISE_NAME_GRADES, enterpriseNameComparator } from './enterprise-comparators';
import { paddedYearComparator } from './padded-founding-day';
import { TAX_CODE_GRADES, taxCodeComparator } from './tax-code-agreement';
import { SEAT_GRADES, seatComparator } from './seat-agreement';
import { enterprise } from '../enterprise.declaration';

const { model } = compileEntity(enterprise);
const featuresOf = (attributes: Record<string, unknown>) =>
  enterprise.standardise(attributes, { observedAt: '2026-06-30T00:00:00Z', habits: {} }).features;
const record = (recordNumber: number, attributes: Record<string, unknown>): MatchRecord => ({
  recordNumber,
  identity: { source: 'finance', recordKey: String(recordNumber) },
  features: featuresOf(attributes),
});
const score = (left: Record<string, unknown>, right: Record<string, unknown>): PairScore =>
  scorePair(model, record(1, left), record(2, right));
const keysOf = (attributes: Record<string, unknown>): readonly number[] =>
  blockingKeysOf('enterprise', enterprise.blockingKeys, featuresOf(attributes));
const meet = (left: Record<string, unknown>, right: Record<string, unknown>): boolean =>
  keysOf(left).some((key) => keysOf(right).includes(key));

describe('how far two names of enterprises agree', () => {
  it.each<[string, string, string, keyof typeof ENTERPRISE_NAME_GRADES]>([
    ['a sign between lines of business', 'TM & DV Minh Phát', 'Thương mại Dịch vụ Minh Phát', 'sameCommon'],
    ['a sign in the proper name', 'Thương mại Minh & Phát', 'Thương mại Minh Phát', 'sameButSign'],
    ['a mark lost in one word', 'Thương mại Ngọc Phát', 'Thương mại Ngọc Phat', 'sameButLostMarks'],
    ['another mark', 'Thương mại Ngọc Phát', 'Thương mại Ngọc Phạt', 'sameButMarks'],
    ['all marks lost', 'Thương mại Ngọc Phát', 'THUONG MAI NGOC PHAT', 'sameCommon'],
    ['words run together', 'Thương mại Hải Long Giang', 'Thương mại HảiLong Giang', 'sameLetters'],
    ['words in other order', 'Thương mại Hải Long Giang', 'Thương mại Giang Hải Long', 'sameLetters'],
    ['first letters for words', 'Hải Long Bình Minh', 'HL Bình Minh', 'abbreviated'],
    ['a slip in two words', 'Thương mại Phương Thanh Hải', 'Thương mại Phuonh Thamh Hải', 'near'],
    ['a word of three left out', 'Thương mại Phương Thanh Hải', 'Thương mại Phương Thanh', 'cutAfterWord'],
    ['a word of two left out', 'Hải Long', 'Hải Long Giang', 'different'],
    ['a name that breaks off inside a word', 'Thương mại Phương Thanh Hải', 'Thương mại Phương Tha', 'cutInWord'],
    ['a name that breaks off inside a trade', 'Sản xuất Thương mại Hải Long', 'Sản xuất Thươn', 'cutInWord'],
    ['a letter too many', 'Thương mại Phương Thanh Hải', 'Thương mại Phương Thanhh Hải', 'slip'],
    ['a word of four left out', 'Thương mại Phương Thanh Hải Hà', 'Thương mại Phương Thanh Hà', 'near'],
    ['other words', 'Thương mại Hải Long', 'Thương mại Minh Phát', 'different'],
    ['another number', 'Thương mại Hải Long 2', 'Thương mại Hải Long 3', 'different'],
  ])('%s', (_, left, right, grade) => {
    const nameOf = (name: string) => featuresOf({ name: `Công ty TNHH ${name}` }).name ?? '';
    const [one, other] = [nameOf(left), nameOf(right)];
    expect(enterpriseNameComparator(one, other)).toBe(ENTERPRISE_NAME_GRADES[grade]);
    expect(enterpriseNameComparator(other, one)).toBe(ENTERPRISE_NAME_GRADES[grade]);
  });
});

describe('how far other statements agree', () => {
  it.each<[string, string, string, keyof typeof TAX_CODE_GRADES]>([
    ['one code', '0100109106', '0100109106', 'same'],
    ['a digit apart, check digit fails', '?0100109107', '0100109106', 'slip'],
    ['a lost zero', '?1080000123', '01080000123', 'slip'],
    ['far apart, check digit fails', '?0100109107', '0300588569', 'misread'],
    ['parent and branch', '0100109106', '0100109106-001', 'family'],
    ['two codes', '0100109106', '0300588569', 'different'],
  ])('of tax codes: %s', (_, left, right, grade) => {
    expect(taxCodeComparator(left, right)).toBe(TAX_CODE_GRADES[grade]);
    expect(taxCodeComparator(right, left)).toBe(TAX_CODE_GRADES[grade]);
  });

  it.each<[string, readonly string[], readonly string[], keyof typeof SEAT_GRADES]>([
    ['one commune', ['26740', 'province:79'], ['26740', '26743'], 'sameCommune'],
    ['one province, one commune unknown', ['26740', 'province:79'], ['province:79'], 'sameProvince'],
    ['two communes of a province', ['26740', 'province:79'], ['26743', 'province:79'], 'otherCommune'],
    ['two communes, a province unknown', ['26740', 'province:79'], ['00004'], 'otherCommune'],
    ['two provinces', ['26740', 'province:79'], ['00004', 'province:01'], 'otherProvince'],
  ])('of seats: %s', (_, left, right, grade) => {
    expect(seatComparator(left, right)).toBe(SEAT_GRADES[grade]);
    expect(seatComparator(right, left)).toBe(SEAT_GRADES[grade]);
  });

  it.each([
    ['2014-03-05', '2014-01-01', 1],
    ['2014-01-01', '2014', 1],
    ['2014-03-05', '2015-01-01', 0],
    ['2014-03-05', '2014-03-06', 0],
  ])('of years: %s and %s', (left, right, expected) => {
    expect(paddedYearComparator(left, right)).toBe(expected);
    expect(paddedYearComparator(right, left)).toBe(expected);
  });
});

const HAI_LONG = {
  name: 'Công ty TNHH Thương mại Hải Long',
  registeredAddress: { text: '12 Lê Lợi', communeCode: '26740', codeSet: 'NSO-2025-07' },
};
const IN_COMMUNE = { communeCode: '26740', codeSet: 'NSO-2025-07' };
const REPRESENTED = { ...HAI_LONG, legalRepresentatives: [{ fullName: 'Vũ Đình Toàn' }] };

describe('two records of one enterprise', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['bear one full name in one commune', HAI_LONG, { name: HAI_LONG.name, registeredAddress: IN_COMMUNE }],
    [
      'state one year, padded on one side,',
      { ...HAI_LONG, foundedOn: '2014-03-05' },
      { ...HAI_LONG, foundedOn: '2014-01-01' },
    ],
    [
      'see that the representative’s name is in other order',
      REPRESENTED,
      { name: HAI_LONG.name, legalRepresentatives: [{ fullName: 'TOAN VU DINH' }] },
    ],
    [
      'see that the representative was replaced',
      REPRESENTED,
      { ...HAI_LONG, legalRepresentatives: [{ fullName: 'Phạm Minh Hải' }] },
    ],
    [
      'see that a digit of the tax code is wrong',
      { ...HAI_LONG, taxCode: '0100109106' },
      { name: 'CTY TNHH HAI LONG', registeredAddress: IN_COMMUNE, taxCode: '0100109107' },
    ],
  ])('match when they %s', (_, left, right) => {
    expect(score(left, right)).toMatchObject({ class: 'match', vetoes: [] });
    expect(meet(left, right)).toBe(true);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['one full name, and one says no form', { name: HAI_LONG.name }, { name: 'Thương mại Hải Long' }],
    [
      'first letters of lines of business in one commune',
      HAI_LONG,
      { name: 'Cty TNHH TM HL', registeredAddress: IN_COMMUNE },
    ],
    [
      'a slip in the name and one founding day',
      { ...HAI_LONG, foundedOn: '2014-03-05' },
      { name: 'Công ty TNHH Thương mại Hải Lonh', foundedOn: '2014-03-05' },
    ],
    [
      'another name, one representative and one founding day',
      { ...REPRESENTED, foundedOn: '2014-03-05' },
      { name: 'Công ty TNHH Minh Phát', legalRepresentatives: [{ fullName: 'TOAN VU DINH' }], foundedOn: '2014-03-05' },
    ],
  ])('meet by %s', (_, left, right) => {
    expect(meet(left, right)).toBe(true);
  });

  it('do not meet by a padded founding day', () => {
    const padded = (name: string) => ({ name, registeredAddress: IN_COMMUNE, foundedOn: '2014-01-01' });
    expect(meet(padded('Công ty TNHH Minh Phát'), padded('Công ty Cổ phần Vận tải Hải Long'))).toBe(false);
  });
});
