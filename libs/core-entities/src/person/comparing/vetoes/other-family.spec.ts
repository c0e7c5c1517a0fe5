import { resolveInMemory, type MatchRecord } from '@sogoc/matching';

import { compileEntity } from '../../../declaration/compile-entity';
import { person } from '../../person.declaration';

const { model } = compileEntity(person);

type Stated = Readonly<Record<string, unknown>>;

const recordOf = (attributes: Stated, index: number): MatchRecord => ({
  recordNumber: index + 1,
  identity: { source: `s${index}`, recordKey: 'r' },
  features: person.standardise(attributes, { observedAt: '2022-04-02T00:00:00Z', habits: {} }).features,
});

const clustersOf = (...stated: readonly Stated[]): number =>
  resolveInMemory({
    entity: 'person',
    records: stated.map(recordOf),
    keyDeclarations: person.blockingKeys,
    model,
  }).clusters.length;

const at = (text: string): Stated => ({ permanentAddress: { text } });
const husband = (fullName: string, more: Stated = {}): Stated => ({
  relatives: [{ relation: 'chồng', fullName, ...more }],
});

const hung = {
  fullName: 'Nguyễn Văn Hùng',
  dateOfBirth: '1968',
  sex: 'Nam',
  ...at('Thôn Khe Nghè, Xã Tân Dĩnh, Tỉnh Bắc Ninh'),
};
const minh = { fullName: 'Trần Văn Minh', dateOfBirth: '1980-06-15', sex: 'Nam' };
const ngan = { fullName: 'Lê Thị Kim Ngân', dateOfBirth: '2003-05-06', sex: 'Nữ' };
const hoa = { fullName: 'Trần Thị Hoa', sex: 'Nữ', ...at('Số 8, Thôn Dương Xá, Xã Tân Dĩnh, Tỉnh Bắc Ninh') };
const lan = {
  fullName: 'Nguyễn Thị Lan',
  dateOfBirth: '1975',
  sex: 'Nữ',
  ...at('Thôn Nội, Xã Tân Dĩnh, Tỉnh Bắc Ninh'),
};
const PHONE = { phone: '0912345678' };
const NUMBER = { nationalId: '024068000123' };
const HER_NUMBER = { nationalId: '024175000123' };

describe('what a husband or wife tells', () => {
  const chia = { fullName: 'Mùa A Chía', dateOfBirth: '1986-04-08', sex: 'Nam', ...at('Xã Co Mạ, Tỉnh Sơn La') };
  const wife = (fullName: string): Stated => ({ relatives: [{ relation: 'vợ', fullName }] });

  it.each<[string, Stated, Stated, number]>([
    ['one wife, another middle word', wife('Vàng Seo Pà'), wife('Vàng Seo Pà'), 1],
    ['no wife, another middle word', {}, {}, 2],
    ['two wives, another middle word', wife('Vàng Seo Pà'), wife('Lý Thị Dợ'), 2],
  ])('%s', (_, left, right, clusters) => {
    expect(clustersOf({ ...chia, ...left }, { ...chia, fullName: 'Mùa Sình Chía', ...right })).toBe(clusters);
  });
});

describe('parents who differ', () => {
  it.each<[string, Stated, Stated, number]>([
    [
      'father and mother in each other’s columns',
      { ...hung, ...PHONE, fatherName: 'Nguyễn Văn Thược', motherName: 'Trần Thị Út' },
      { ...hung, ...PHONE, fatherName: 'Trần Thị Út', motherName: 'Nguyễn Văn Thược' },
      1,
    ],
    [
      'two fathers in one hamlet',
      { ...hung, fatherName: 'Nguyễn Văn Thược' },
      { ...hung, fatherName: 'Nguyễn Hữu Cầu' },
      2,
    ],
    [
      'two fathers, one of them beside a number',
      {
        ...minh,
        nationalId: '079080061501',
        fatherName: 'Trần Văn Lắm',
        ...at('394 Võ Văn Ngân, Khu phố 2, Phường An Phú Đông, Quận 12, Thành phố Hồ Chí Minh'),
      },
      {
        ...minh,
        fatherName: 'Trần Ngọc Ẩn',
        ...at('27 Vườn Lài, Khu phố 5, Phường An Phú Đông, Quận 12, Thành phố Hồ Chí Minh'),
      },
      2,
    ],
    [
      'both parents, in two hamlets',
      { ...ngan, ...at('Ấp 3, Xã Tân Phú, Tỉnh Đồng Tháp'), fatherName: 'Lê Văn Bảnh', motherName: 'Trần Thị Út' },
      { ...ngan, ...at('Ấp 5, Xã Tân Phú, Tỉnh Đồng Tháp'), fatherName: 'Lê Hoàng Phi', motherName: 'Võ Thị Diễm' },
      2,
    ],
    [
      'both parents, under one phone',
      { ...hung, phone: '0912345678', fatherName: 'Nguyễn Văn Thược', motherName: 'Trần Thị Út' },
      { ...hung, phone: '0912345678', fatherName: 'Nguyễn Hữu Cầu', motherName: 'Võ Thị Diễm' },
      2,
    ],
    [
      'a slip in the father’s name',
      { ...hung, fatherName: 'Nguyễn Văn Thược' },
      { ...hung, fatherName: 'Nguyễn Văn Thượcc' },
      1,
    ],
    ['the family name left out', { ...hung, fatherName: 'Nguyễn Văn Thược' }, { ...hung, fatherName: 'Văn Thược' }, 1],
    [
      'the given name in front',
      { ...hung, fatherName: 'Nguyễn Văn Thược' },
      { ...hung, fatherName: 'Thược Nguyễn Văn' },
      1,
    ],
    [
      'another mother beside one father: a stepmother, or a slip',
      { ...hung, fatherName: 'Nguyễn Văn Thược', motherName: 'Trần Thị Út' },
      { ...hung, fatherName: 'Nguyễn Văn Thược', motherName: 'Võ Thị Diễm' },
      1,
    ],
    [
      'one father under one phone',
      { ...hung, phone: '0912345678', fatherName: 'Nguyễn Văn Thược' },
      { ...hung, phone: '0912345678', fatherName: 'Nguyễn Hữu Cầu' },
      1,
    ],
    [
      'two fathers under one number',
      { ...hung, ...NUMBER, fatherName: 'Nguyễn Văn Thược' },
      { ...hung, ...NUMBER, fatherName: 'Nguyễn Hữu Cầu' },
      1,
    ],
  ])('%s', (_, left, right, expected) => {
    expect(clustersOf(left, right)).toBe(expected);
  });

  it('keep two apart whom a third record without parents would bring together, with or without a number of one of them', () => {
    const [left, right] = [
      { ...hung, ...NUMBER, fatherName: 'Nguyễn Văn Thược' },
      { ...hung, fatherName: 'Nguyễn Hữu Cầu' },
    ];
    expect(clustersOf(left, hung, right)).toBeGreaterThan(1);
    expect(clustersOf(left, { ...hung, ...NUMBER }, right)).toBe(2);
  });

  it('are one person’s where a third record of that number names the other father', () => {
    const [left, right] = [
      { ...hung, ...NUMBER, fatherName: 'Nguyễn Văn Thược' },
      { ...hung, fatherName: 'Nguyễn Hữu Cầu' },
    ];
    expect(clustersOf(left, { ...right, ...NUMBER }, right)).toBe(1);
  });
});

describe('husbands and wives', () => {
  it.each<[string, Stated, Stated, number]>([
    [
      'sisters-in-law of one house',
      { ...hoa, dateOfBirth: '1980-04-11', ...husband('Giáp Văn Lộc') },
      { ...hoa, dateOfBirth: '1983-04-11', ...husband('Giáp Văn Lợi') },
      2,
    ],
    ['namesakes of one hamlet', { ...lan, ...husband('Giáp Văn Hòe') }, { ...lan, ...husband('Trần Đức Quyền') }, 2],
    ['one husband', { ...lan, ...husband('Giáp Văn Hòe') }, { ...lan, ...husband('GIAP VAN HOE') }, 1],
    ['one husband under a word less', { ...lan, ...husband('Giáp Văn Hòe') }, { ...lan, ...husband('Giáp Hòe') }, 1],
    [
      'a husband of before',
      { ...lan, ...husband('Giáp Văn Hòe', { validTo: '2004-05-06' }) },
      { ...lan, ...husband('Trần Đức Quyền') },
      1,
    ],
    [
      'a divorced one',
      { ...lan, relatives: [{ relation: 'chồng cũ', fullName: 'Giáp Văn Hòe' }] },
      { ...lan, ...husband('Trần Đức Quyền') },
      1,
    ],
    [
      'one number: who married again',
      { ...lan, ...HER_NUMBER, ...husband('Giáp Văn Hòe') },
      { ...lan, ...HER_NUMBER, ...husband('Trần Đức Quyền') },
      1,
    ],
    [
      'one father: who married again',
      { ...lan, fatherName: 'Nguyễn Văn Thược', ...husband('Giáp Văn Hòe') },
      { ...lan, fatherName: 'Nguyễn Văn Thược', ...husband('Trần Đức Quyền') },
      1,
    ],
  ])('%s', (_, left, right, expected) => {
    expect(clustersOf(left, right)).toBe(expected);
  });

  it('tell whom a common name and a year mean where nothing else does', () => {
    const elsewhere = { fullName: 'Nguyễn Văn Hùng', dateOfBirth: '1968-03-04', sex: 'Nam' };
    const wife = { relatives: [{ relation: 'vợ', fullName: 'Trần Thị Lý' }] };
    expect(clustersOf({ ...elsewhere, ...wife }, { ...elsewhere, ...wife })).toBe(1);
    expect(clustersOf(elsewhere, elsewhere)).toBe(2);
  });
});
