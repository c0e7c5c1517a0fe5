import { standardiseEnterprise } from '../standardise-enterprise';
import { observedAfterTheEnd } from '../comparing/enterprise-vetoes';
import { otherUnit } from '../comparing/other-unit';
import { householdClosed, otherHousehold } from './other-household';

const shop = (stated: Record<string, unknown>) =>
  standardiseEnterprise(
    { taxCode: '079168705002', name: 'Hộ kinh doanh Tạp Hoá Bà Lan', ...stated },
    { observedAt: '2026-06-30T00:00:00Z', habits: {} },
  ).features;

describe('two businesses under one owner’s number', () => {
  it.each([
    ['one name', {}, {}, false],
    ['another name', {}, { name: 'HKD Quán Cơm Mai' }, true],
    [
      'a slip in the name',
      { name: 'Hộ kinh doanh Vật Liệu Xây Dựng Phương Lan' },
      { name: 'HKD VLXD Phưong Lan' },
      false,
    ],
    [
      'a name beside its slip of one day',
      { foundedOn: '2025-07-20' },
      { name: 'HKD TH Bà Lân', foundedOn: '2025-07-20' },
      false,
    ],
    ['another start', { foundedOn: '2019-07-20' }, { foundedOn: '2026-05-15' }, true],
    ['the year alone, as 1 January', { foundedOn: '2019-07-20' }, { foundedOn: '2019-01-01' }, false],
    ['the year alone', { foundedOn: '2019-07-20' }, { foundedOn: '2019' }, false],
    ['another year alone', { foundedOn: '2019-07-20' }, { foundedOn: '2021' }, true],
    ['a start with one digit wrong', { foundedOn: '2019-07-20' }, { foundedOn: '2019-07-26' }, false],
    [
      'a start a digit apart after the end',
      { foundedOn: '2019-07-20', status: 'dissolved' },
      { foundedOn: '2020-07-20' },
      true,
    ],
    ['another registration number', { registrationNumber: '41A8012345' }, { registrationNumber: '41A8012346' }, true],
  ])('with %s', (_, one, other, expected) => {
    expect(otherHousehold(shop(one), shop(other))).toBe(expected);
    expect(otherHousehold(shop(other), shop(one))).toBe(expected);
  });
});

describe('two businesses under the numbers of two owners', () => {
  const next = (stated: Record<string, unknown>) => shop({ taxCode: '079070300123', ...stated });

  it.each([
    ['other starts', { foundedOn: '2019-07-20' }, { foundedOn: '2026-03-02' }, true],
    ['one start: it passed to the next owner', { foundedOn: '2019-07-20' }, { foundedOn: '2019-07-20' }, false],
    ['one start unknown', { foundedOn: '2019-07-20' }, {}, false],
    ['the year alone', { foundedOn: '2019-07-20' }, { foundedOn: '2019' }, false],
  ])('with %s', (_, one, other, expected) => {
    expect(otherHousehold(shop(one), next(other))).toBe(expected);
    expect(otherHousehold(next(other), shop(one))).toBe(expected);
  });

  it('are asked about when one has closed and nobody says when either began', () => {
    expect(householdClosed(shop({ status: 'dissolved' }), next({ status: 'active' }))).toBe(true);
    expect(householdClosed(shop({ status: 'active' }), next({ status: 'active' }))).toBe(false);
  });
});

describe('two units of one parent', () => {
  const branch = (stated: Record<string, unknown>) =>
    standardiseEnterprise(
      { name: 'Chi nhánh Công ty TNHH Nông sản Đại Phát', parentTaxCode: '0100109106', ...stated },
      { observedAt: '2026-06-30T00:00:00Z', habits: {} },
    ).features;

  it.each([
    ['other days', { foundedOn: '2014-07-30' }, { foundedOn: '2008-11-22' }, true],
    ['one day', { foundedOn: '2014-07-30' }, { foundedOn: '2014-07-30' }, false],
    ['a day and its year', { foundedOn: '2014-07-30' }, { foundedOn: '2014-01-01' }, false],
    ['one day unknown', { foundedOn: '2014-07-30' }, {}, false],
    [
      'other days under one code',
      { foundedOn: '2014-07-30', taxCode: '0100109106-001' },
      { foundedOn: '2008-11-22', taxCode: '0100109106-001' },
      false,
    ],
  ])('that began on %s', (_, one, other, expected) => {
    expect(otherUnit(branch(one), branch(other))).toBe(expected);
    expect(otherUnit(branch(other), branch(one))).toBe(expected);
  });
});

describe('a place of business under the owner’s code with three digits more', () => {
  it('is no unit of the first one', () => {
    const first = shop({ taxCode: '8169983011' });
    const second = shop({ taxCode: '8169983011-003' });
    expect([first.unit, second.unit]).toEqual(['main', 'main']);
    expect(first.taxCode).not.toBe(second.taxCode);
  });

  it.each([
    ['a firm’s branch', { name: 'Chi nhánh Công ty TNHH Hải Long', taxCode: '0100109106-001' }],
    ['a firm’s', { name: 'Công ty TNHH Hải Long', taxCode: '0100109106-001' }],
  ])('is a unit where it is %s', (_, stated) => {
    expect(shop(stated).unit).toBe('dependent');
  });
});

describe('one that ended, and a record of later without code and end', () => {
  const firm = (stated: Record<string, unknown>) =>
    standardiseEnterprise(
      { name: 'Công ty TNHH Hải Long', ...stated },
      { observedAt: stated.taxCode === undefined ? '2026-06-30T00:00:00Z' : '2020-06-30T00:00:00Z', habits: {} },
    ).features;
  const ended = firm({ taxCode: '0100109106', status: 'dissolved' });

  it.each([
    ['one name: a list keeps what has ended', {}, false],
    ['another form', { name: 'Công ty Cổ phần Hải Long' }, true],
    ['another name', { name: 'Công ty TNHH Minh Phát' }, true],
    ['another name and one founding day unknown', { name: 'Công ty TNHH Minh Phát', foundedOn: '2021-03-01' }, true],
  ])('with %s', (_, stated, expected) => {
    expect(observedAfterTheEnd(ended, firm(stated))).toBe(expected);
    expect(observedAfterTheEnd(firm(stated), ended)).toBe(expected);
  });
});
