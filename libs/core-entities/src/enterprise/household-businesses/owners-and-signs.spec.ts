import { scorePair } from '@sogoc/matching';

import { compileEntity } from '../../declaration/compile-entity';
import { ownerAtOtherPlace } from '../asked-about/owner-at-other-place';
import { distinguishedName } from '../comparing/distinguishing-words';
import { OWNER_GRADES, peopleComparator } from '../comparing/people-of-enterprise';
import { enterprise } from '../enterprise.declaration';
import { otherHousehold } from './other-household';

type Stated = Record<string, unknown>;

const { model } = compileEntity(enterprise);
const featuresOf = (attributes: Stated) =>
  enterprise.standardise(attributes, { observedAt: '2024-06-30T00:00:00Z', habits: {} }).features;
const classOf = (left: Stated, right: Stated) => {
  const [one, other] = [left, right].map((attributes, at) => ({
    recordNumber: at + 1,
    identity: { source: `office-${at}`, recordKey: String(at) },
    features: featuresOf(attributes),
  }));
  return one === undefined || other === undefined ? undefined : scorePair(model, one, other).class;
};
const ownedBy = (fullName: string, title?: string): Stated => ({ legalRepresentatives: [{ fullName, title }] });
const AT = { registeredAddress: 'Số 77 đường Hùng Vương, Tổ 7, Phường Đề Thám, Thành phố Thái Bình, Tỉnh Thái Bình' };

describe('whose name a household business bears', () => {
  it.each([
    ['Hộ kinh doanh Lò Thị Ngoan', 'owner'],
    ['Hộ kinh doanh Cư Thị Sầy', 'owner'],
    ['Tráng A Chinh', 'owner'],
    ['Hộ kinh doanh Lò bánh mì Ngoan', 'sign'],
    ['Hộ kinh doanh Lò heo quay Việt Thịnh', 'sign'],
    ['Hộ kinh doanh Cà phê Văn', 'sign'],
  ])('%s', (name, kind) => {
    expect(featuresOf({ name }).name).toContain(kind);
  });
});

describe('the sign in the short name', () => {
  const SHOP = {
    ...AT,
    ...ownedBy('Lưu Thị Tuyết'),
    name: 'Hộ kinh doanh Lưu Thị Tuyết',
    shortName: 'Tạp hóa Ngọc Linh',
  };

  it.each<[string, Stated, string]>([
    ['is what an inspection writes', { ...AT, ...ownedBy('Lưu Thị Tuyết'), name: 'Tạp hoá Ngọc Linh' }, 'match'],
    [
      'is another than the owner’s next shop’s',
      { ...AT, ...ownedBy('Lưu Thị Tuyết'), name: 'Quán cơm Sơn Hà' },
      'conflict',
    ],
  ])('%s', (_, other, expected) => {
    expect(classOf(SHOP, other)).toBe(expected);
  });

  it('says nothing that the owner’s name does not', () => {
    expect(featuresOf({ ...SHOP, shortName: 'HKD Tuyết' }).name).toContain('owner');
  });
});

describe('two shops under one sign', () => {
  const SIGN = { ...AT, name: 'Tạp hóa Ngọc Linh', ...ownedBy('Phạm Thị Thúy', 'Chủ hộ') };

  it.each<[string, Stated, boolean]>([
    ['two owners', ownedBy('Lưu Thị Tuyết', 'Chủ hộ'), true],
    ['one owner', ownedBy('PHAM THI THUY'), false],
    [
      'an owner of whom the number alone is stated',
      { legalRepresentatives: undefined, taxCode: '034182958332' },
      false,
    ],
    ['nobody named', { legalRepresentatives: undefined }, false],
  ])('with %s', (_, stated, expected) => {
    const other = { ...SIGN, ...stated };
    expect(otherHousehold(featuresOf(SIGN), featuresOf(other))).toBe(expected);
    expect(otherHousehold(featuresOf(other), featuresOf(SIGN))).toBe(expected);
  });

  it.each<[string, Stated]>([
    ['one start', { foundedOn: '2019-07-20' }],
    ['one phone', { phone: '0839507472' }],
    ['one registration', { registrationNumber: '08G8684233' }],
    ['one code', { taxCode: '8305529018' }],
  ])('may have passed on with %s', (_, kept) => {
    const [one, other] = [SIGN, { ...SIGN, ...ownedBy('Lưu Thị Tuyết', 'Chủ hộ') }].map((stated) =>
      featuresOf({ ...stated, ...kept }),
    );
    expect(otherHousehold(one ?? {}, other ?? {})).toBe(false);
  });
});

describe('the code of before the owner’s number took its place', () => {
  const BEFORE = { ...AT, name: 'Hộ kinh doanh Homestay Tuyết', taxCode: '8305529018' };
  const SINCE = {
    ...AT,
    name: 'Hộ kinh doanh Lương Thanh Tuyết',
    taxCode: '034164007590',
    formerIdentifiers: [{ scheme: 'tax-code', value: '8305529018' }],
  };

  it('is the same business’s', () => {
    expect(featuresOf(SINCE).statedTaxCode).toBe('8305529018');
    expect(classOf(BEFORE, SINCE)).toBe('match');
  });
});

it('compares no number with a name', () => {
  const [number, name] = [{ taxCode: '034182958332' }, ownedBy('Lưu Thị Tuyết')].map(
    (stated) => featuresOf({ ...AT, name: 'Hộ kinh doanh Tạp hóa Ngọc Linh', ...stated }).people ?? [],
  );
  expect(peopleComparator(number ?? [], name ?? [])).toBe(OWNER_GRADES.untold);
  expect(peopleComparator(name ?? [], number ?? [])).toBe(OWNER_GRADES.untold);
});

it('asks about two shops of one owner at two houses of one hamlet, whatever phone they share', () => {
  const phone = '0963306999';
  const owner = { ...AT, phone, name: 'Hộ kinh doanh Nguyễn Thị Tâm' };
  const there = 'Số 365 đường Lê Lợi, Tổ 7, Phường Đề Thám, Thành phố Thái Bình, Tỉnh Thái Bình';
  const sign = { ...ownedBy('Nguyễn Thị Tâm'), phone, name: 'Xưởng mộc Tâm' };
  const isElsewhere = (registeredAddress: string) =>
    ownerAtOtherPlace(featuresOf(owner), featuresOf({ ...sign, registeredAddress }));
  expect(isElsewhere(there)).toBe(true);
  expect(isElsewhere(AT.registeredAddress)).toBe(false);
});

it('takes no word of a person’s name for one that tells enterprises apart', () => {
  const [owner, sign] = [ownedBy('Vàng A Sình'), ownedBy('Vàng A Sình')];
  const left = featuresOf({ ...AT, ...owner, name: 'Hộ kinh doanh Vàng A Sình' });
  expect(distinguishedName(left, featuresOf({ ...AT, ...sign, name: 'Vàng bạc Sình' }))).toBe(false);
});
