import { scorePair, type MatchRecord } from '@sogoc/matching';

import { compileEntity } from '../../declaration/compile-entity';
import { enterprise } from '../enterprise.declaration';
import { commonNameAlone } from './common-name-alone';
import { oneCodeTwoEnterprises } from './one-code-two-enterprises';
import { otherNameOneOwner } from './other-name-one-owner';
import { otherRepresentative } from './other-representative';
import { ownerAtOtherPlace } from './owner-at-other-place';

type Stated = Record<string, unknown>;

const { model } = compileEntity(enterprise);
const featuresOf = (attributes: Stated) =>
  enterprise.standardise(attributes, { observedAt: '2022-06-30T00:00:00Z', habits: {} }).features;
const record = (recordNumber: number, attributes: Stated): MatchRecord => ({
  recordNumber,
  identity: { source: `office-${recordNumber}`, recordKey: String(recordNumber) },
  features: featuresOf(attributes),
});
const classes = (left: Stated, right: Stated): readonly string[] => [
  scorePair(model, record(1, left), record(2, right)).class,
  scorePair(model, record(2, right), record(1, left)).class,
];
const ledBy = (fullName: string): Stated => ({ legalRepresentatives: [{ fullName }] });

const BRICKS = {
  name: 'Công ty TNHH Gạch Tuấn Tài',
  taxCode: '2300771906',
  registeredAddress: 'Số 9, Thôn Nội, Xã Tân Dĩnh, Tỉnh Bắc Ninh',
  phone: '0911882233',
  ...ledBy('Dương Ngô Tuấn'),
};
const { taxCode: _code, ...WITHOUT_CODE } = BRICKS;

describe('two firms of wholly other names with one owner', () => {
  it.each<[string, Stated, Stated, boolean]>([
    ['of which one states no code', BRICKS, { ...WITHOUT_CODE, name: 'Công ty TNHH Vận tải Minh Khang' }, true],
    [
      'of which neither states a code',
      { ...WITHOUT_CODE, name: 'Công ty Cổ phần Giống cây Thái Hòa' },
      { ...WITHOUT_CODE, name: 'Công ty Cổ phần Du lịch Suối Mỡ' },
      true,
    ],
    [
      'that began on one day',
      { ...BRICKS, foundedOn: '2010-04-05' },
      { ...WITHOUT_CODE, name: 'Công ty TNHH Minh Khang', foundedOn: '2010-04-05' },
      false,
    ],
    ['under one code', BRICKS, { ...BRICKS, name: 'Công ty TNHH Vận tải Minh Khang' }, false],
    ['but for a slip', BRICKS, { ...WITHOUT_CODE, name: 'Công ty TNHH Gạch Tuân Tàii' }, false],
    ['of which one is a household business', BRICKS, { ...WITHOUT_CODE, name: 'Hộ kinh doanh Minh Khang' }, false],
  ])('%s', (_, left, right, expected) => {
    expect(otherNameOneOwner(featuresOf(left), featuresOf(right))).toBe(expected);
    expect(otherNameOneOwner(featuresOf(right), featuresOf(left))).toBe(expected);
    expect(classes(left, right).every((known) => (known === 'review') === expected)).toBe(true);
  });
});

const FROM_PHU_HOA = {
  name: 'HTX Dịch vụ Nông nghiệp Đồng Tâm',
  registeredAddress: 'Xã Phú Hòa, Huyện Lương Tài, Tỉnh Bắc Ninh',
};
const FROM_TAN_LANG = { ...FROM_PHU_HOA, registeredAddress: 'Xã Tân Lãng, Huyện Lương Tài, Tỉnh Bắc Ninh' };

describe('one name', () => {
  it.each<[string, Stated, Stated, boolean]>([
    [
      'other heads',
      { ...FROM_PHU_HOA, ...ledBy('Vũ Huy Thặng') },
      { ...FROM_TAN_LANG, ...ledBy('Nguyễn Bá Điếm') },
      true,
    ],
    [
      'other heads in one commune',
      { ...FROM_PHU_HOA, ...ledBy('Vũ Huy Thặng') },
      { ...FROM_PHU_HOA, ...ledBy('Nguyễn Bá Điếm') },
      true,
    ],
    ['one head', { ...FROM_PHU_HOA, ...ledBy('Vũ Huy Thặng') }, { ...FROM_PHU_HOA, ...ledBy('VU HUY THANG') }, false],
    ['a head that one side does not state', { ...FROM_PHU_HOA, ...ledBy('Vũ Huy Thặng') }, FROM_PHU_HOA, false],
    [
      'other heads and one phone',
      { ...FROM_PHU_HOA, ...ledBy('Vũ Huy Thặng'), phone: '0911882233' },
      { ...FROM_PHU_HOA, ...ledBy('Nguyễn Bá Điếm'), phone: '0911882233' },
      false,
    ],
    [
      'other heads in one hamlet',
      { ...FROM_PHU_HOA, ...ledBy('Vũ Huy Thặng'), registeredAddress: `Thôn Đình, ${FROM_PHU_HOA.registeredAddress}` },
      {
        ...FROM_PHU_HOA,
        ...ledBy('Nguyễn Bá Điếm'),
        registeredAddress: `Thôn Đình, ${FROM_PHU_HOA.registeredAddress}`,
      },
      false,
    ],
  ])('with %s', (_, left, right, expected) => {
    expect(otherRepresentative(featuresOf(left), featuresOf(right))).toBe(expected);
    expect(otherRepresentative(featuresOf(right), featuresOf(left))).toBe(expected);
    expect(classes(left, right)).not.toContain(expected ? 'match' : 'review');
  });

  it('of few words takes two communes of before the reform for two seats', () => {
    const name = 'Công ty TNHH Minh Phát';
    const [one, other] = [featuresOf({ ...FROM_PHU_HOA, name }), featuresOf({ ...FROM_TAN_LANG, name })];
    expect(commonNameAlone(one, other)).toBe(true);
    expect(commonNameAlone(one, one)).toBe(false);
  });
});

const PAINT = {
  name: 'Công ty TNHH Sơn Tĩnh Điện Hòa Vang',
  taxCode: '0400881190',
  registeredAddress: 'Phường Hòa Khánh, Thành phố Đà Nẵng',
  ...ledBy('Ngô Văn Dụng'),
};

describe('one code under other names', () => {
  it.each<[string, Stated, boolean]>([
    [
      'a shop’s sign',
      {
        name: 'Cửa hàng nội thất Bích Đào',
        registeredAddress: '210 Tôn Đức Thắng, Phường Hòa Khánh, Thành phố Đà Nẵng',
      },
      true,
    ],
    [
      'a shop’s sign with the head of the firm',
      { name: 'Cửa hàng nội thất Bích Đào', ...ledBy('Ngô Văn Dụng') },
      false,
    ],
    [
      'a firm in another province',
      {
        name: 'Công ty Cổ phần Chế biến Phúc Tâm',
        registeredAddress: 'Ấp Tân Yên, Xã Tân Khánh Trung, Tỉnh Đồng Tháp',
      },
      true,
    ],
    [
      'a firm in the province: renamed',
      { name: 'Công ty Cổ phần Chế biến Phúc Tâm', registeredAddress: 'Xã Hòa Vang, Thành phố Đà Nẵng' },
      false,
    ],
    [
      'a firm in another province with one head',
      {
        name: 'Công ty Cổ phần Chế biến Phúc Tâm',
        registeredAddress: 'Xã Tân Khánh Trung, Tỉnh Đồng Tháp',
        ...ledBy('Ngô Văn Dụng'),
      },
      false,
    ],
  ])('%s', (_, stated, expected) => {
    const other = { taxCode: PAINT.taxCode, ...stated };
    expect(oneCodeTwoEnterprises(featuresOf(PAINT), featuresOf(other))).toBe(expected);
    expect(oneCodeTwoEnterprises(featuresOf(other), featuresOf(PAINT))).toBe(expected);
    expect(classes(PAINT, other).every((known) => known === (expected ? 'conflict' : 'match'))).toBe(true);
  });
});

describe('an owner beside a sign of that owner’s', () => {
  const OWNER = {
    name: 'Hộ kinh doanh Lương Thị Triệu Mẫn',
    registeredAddress: 'Thôn Đình, Xã Nhân Thắng, Tỉnh Bắc Ninh',
  };
  const SIGN = { name: 'Hộ kinh doanh Quán cơm Hoa Mai', ...ledBy('Lương Thị Triệu Mẫn') };

  it.each<[string, Stated, boolean]>([
    ['another hamlet', { ...SIGN, registeredAddress: 'Thôn Chùa, Xã Nhân Thắng, Tỉnh Bắc Ninh' }, true],
    ['one hamlet', { ...SIGN, registeredAddress: OWNER.registeredAddress }, false],
    [
      'another hamlet, under the owner’s name too',
      { ...OWNER, registeredAddress: 'Thôn Chùa, Xã Nhân Thắng, Tỉnh Bắc Ninh' },
      false,
    ],
  ])('in %s', (_, other, expected) => {
    expect(ownerAtOtherPlace(featuresOf(OWNER), featuresOf(other))).toBe(expected);
    expect(ownerAtOtherPlace(featuresOf(other), featuresOf(OWNER))).toBe(expected);
  });
});
