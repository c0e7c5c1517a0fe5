import { scorePair, type MatchRecord } from '@sogoc/matching';

import { compileEntity } from '../../declaration/compile-entity';
import { enterprise } from '../enterprise.declaration';
import { otherHousehold } from './other-household';

const { model } = compileEntity(enterprise);
const featuresOf = (attributes: Record<string, unknown>) =>
  enterprise.standardise(attributes, { observedAt: '2026-06-30T00:00:00Z', habits: {} }).features;
const record = (recordNumber: number, attributes: Record<string, unknown>): MatchRecord => ({
  recordNumber,
  identity: { source: `office-${recordNumber}`, recordKey: String(recordNumber) },
  features: featuresOf(attributes),
});
const score = (left: Record<string, unknown>, right: Record<string, unknown>) =>
  scorePair(model, record(1, left), record(2, right));
const classes = (left: Record<string, unknown>, right: Record<string, unknown>): readonly string[] => [
  score(left, right).class,
  score(right, left).class,
];

const IN_HAMLET = 'Thôn Đình, Xã Nhân Thắng, Tỉnh Bắc Ninh';
const IN_OTHER = 'Thôn Chùa, Xã Đại Lâm, Tỉnh Bắc Ninh';
const OWNED = { legalRepresentatives: [{ fullName: 'Nguyễn Thị Thơm' }] };

describe('a household business', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'its owner’s name in place of its sign',
      { name: 'Hộ kinh doanh Nhà nghỉ Thơm', ...OWNED, registeredAddress: IN_HAMLET },
      { name: 'Nguyễn Thị Thơm', registeredAddress: IN_HAMLET },
    ],
    [
      'its owner in brackets behind the sign',
      { name: 'Hộ kinh doanh Nguyễn Thị Thơm', registeredAddress: IN_HAMLET },
      { name: 'Nhà nghỉ Hoa Mai (Nguyễn Thị Thơm)', registeredAddress: IN_HAMLET },
    ],
    [
      'an old code of ten digits beside the number of its owner that lost its zero',
      { name: 'Hộ kinh doanh Nguyễn Thị Thơm', taxCode: '8500254688', ...OWNED, registeredAddress: IN_HAMLET },
      { name: 'HKD Nguyễn Thị Thơm', taxCode: '27175005271', registeredAddress: IN_HAMLET },
    ],
    [
      'an owner of a rare name, whom one side alone calls its owner',
      {
        name: 'Hộ kinh doanh Nguyễn Nhã Khanh',
        legalRepresentatives: [{ fullName: 'Nguyễn Nhã Khanh' }],
        registeredAddress: IN_HAMLET,
      },
      { name: 'HKD Nguyễn Nhã Khanh', registeredAddress: IN_HAMLET },
    ],
    [
      'two founding days that offices wrote some days apart',
      {
        name: 'Hộ kinh doanh Nguyễn Thị Thơm',
        taxCode: '027175005271',
        foundedOn: '2019-07-20',
        registeredAddress: IN_HAMLET,
      },
      {
        name: 'Quán cơm Thơm',
        legalForm: 'Hộ kinh doanh',
        taxCode: '027175005271',
        foundedOn: '2019-08-01',
        ...OWNED,
        registeredAddress: IN_HAMLET,
        registrationNumber: '21D8019375',
      },
    ],
  ])('is one by %s', (_, left, right) => {
    expect(score(left, right).vetoes).toEqual([]);
    expect(score(left, right).weight).toBe(score(right, left).weight);
    expect(score(left, right).class).toBe('match');
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['bear one name in two communes', { registeredAddress: IN_HAMLET }, { registeredAddress: IN_OTHER }],
    ['bear one name, and nothing else agrees', {}, { registeredAddress: IN_OTHER }],
  ])('is another where two %s', (_, left, right) => {
    const name = 'Hộ kinh doanh Nguyễn Thị Nga';
    expect(classes({ name, ...left }, { name, ...right })).toEqual(['none', 'none']);
    const sign = 'Cửa hàng điện thoại Ly';
    expect(classes({ name: sign, ...left }, { name: sign, ...right })).toEqual(['none', 'none']);
  });

  it('is another of its owner’s when the trade is another', () => {
    const one = { name: 'Hộ kinh doanh Nguyễn Thị Thơm', industries: ['5510'], registeredAddress: IN_HAMLET };
    const other = { ...OWNED, name: 'Quán cơm Hoa Mai', industries: ['4711'], registeredAddress: IN_HAMLET };
    expect(otherHousehold(featuresOf(one), featuresOf(other))).toBe(true);
    expect(otherHousehold(featuresOf(other), featuresOf(one))).toBe(true);
    expect(otherHousehold(featuresOf(one), featuresOf({ ...other, industries: ['5590'] }))).toBe(false);
  });
});
