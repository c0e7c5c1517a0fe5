import { scorePair, type MatchRecord } from '@sogoc/matching';

import { compileEntity } from '../../declaration/compile-entity';
import { person } from '../person.declaration';

const { model } = compileEntity(person);

function record(recordNumber: number, attributes: Record<string, unknown>): MatchRecord {
  const { features } = person.standardise(attributes, { observedAt: '2026-06-30T00:00:00Z', habits: {} });
  return { recordNumber, identity: { source: 'population', recordKey: String(recordNumber) }, features };
}
const classOf = (left: Record<string, unknown>, right: Record<string, unknown>): string =>
  scorePair(model, record(1, left), record(2, right)).class;

const HOUSE = {
  permanentAddress: { text: '12 Lê Lợi', communeCode: '26740', codeSet: 'NSO-2025-07' },
  phone: '0912345678',
};
const HERE = { permanentAddress: { communeCode: '26740', codeSet: 'NSO-2025-07' } };

describe('two records of which nothing but a name and a birth agrees', () => {
  it.each<[string, string, object, string]>([
    ['Nguyễn Thị Hoa', '1985-03-12', {}, 'review'],
    ['Nguyễn Thị Hương', '1991-07-30', {}, 'review'],
    ['Nguyễn Văn Hùng', '1985-03-12', {}, 'review'],
    ['Trịnh Thị Ngọc Hà', '1985-03-12', {}, 'match'],
    ['Tạ Quang Lộc', '1985-03-12', {}, 'match'],
    // In one commune of today few are born on one day, and several in one year.
    ['Nguyễn Thị Hoa', '1985-03-12', HERE, 'match'],
    ['Nguyễn Thị Lan', '1985', HERE, 'review'],
    ['Nguyễn Văn Hùng', '1985', HERE, 'review'],
    ['Trịnh Thị Ngọc Hà', '1985', HERE, 'match'],
    ['Tạ Quang Lộc', '1985', HERE, 'match'],
  ])('%s, born %s, %j: %s', (fullName, dateOfBirth, place, expected) => {
    const known = { fullName, dateOfBirth, ...place };
    expect(classOf(known, known)).toBe(expected);
  });

  it.each<[string, object]>([
    ['a phone', { phone: '0912345678' }],
    ['a number', { nationalId: '001185000123' }],
    ['the mother', { motherName: 'Trần Thị Cúc' }],
  ])('are one person where %s agrees too', (_, beside) => {
    const known = { fullName: 'Nguyễn Thị Hoa', dateOfBirth: '1985-03-12', ...beside };
    expect(classOf(known, known)).toBe('match');
  });
});

describe('a name of another hamlet', () => {
  const of = (hamlet: string, commune = 'Xã Co Tòng'): object => ({
    permanentAddress: `${hamlet}, ${commune}, Huyện Thuận Châu, Tỉnh Sơn La`,
  });
  const THOAN = { fullName: 'Cà Văn Thoản', sex: 'Nam' };
  const BORN = { dateOfBirth: '1993-05-04' };
  const YEAR = { dateOfBirth: '1993' };

  it.each<[string, object, object, string]>([
    ['without a birth', { ...of('Bản Lao Phố'), ...BORN }, of('Bản Nà Mường'), 'review'],
    ['in one hamlet', { ...of('Bản Lao Phố'), ...BORN }, of('Bản Lao Phố'), 'match'],
    ['with one day', { ...of('Bản Lao Phố'), ...BORN }, { ...of('Bản Nà Mường'), ...BORN }, 'match'],
    ['with a year', { ...of('Bản Lao Phố'), ...BORN }, { ...of('Bản Nà Mường'), ...YEAR }, 'match'],
    [
      'with a year, in another commune',
      { ...of('Bản Lao Phố'), ...BORN },
      { ...of('Bản Nà Khoang', 'Xã Chiềng Pấc'), ...YEAR },
      'review',
    ],
    [
      'with a phone',
      { ...of('Bản Lao Phố'), ...BORN, phone: '0912345678' },
      { ...of('Bản Nà Mường'), phone: '0912345678' },
      'match',
    ],
  ])('%s', (_, left, right, expected) => {
    expect(classOf({ ...THOAN, ...left }, { ...THOAN, ...right })).toBe(expected);
  });
});

describe('two records with another surname and another birth', () => {
  const BINH = { fullName: 'Đỗ Thanh Bình', dateOfBirth: '1978-06-06', ...HOUSE };

  it.each<[string, object, string]>([
    ['a phone is all else that agrees', { fullName: 'Vũ Thanh Bình', dateOfBirth: '1979-06-06' }, 'review'],
    ['one birthday speaks for another name of one person', { fullName: 'Vũ Thanh Bình' }, 'match'],
    ['a birth is not stated on one side', { fullName: 'Vũ Thanh Bình', dateOfBirth: undefined }, 'review'],
    ['one surname speaks for a slip in the date', { dateOfBirth: '1979-06-06' }, 'match'],
    [
      'the other name is known',
      { fullName: 'Vũ Thanh Bình', otherNames: ['Đỗ Thanh Bình'], dateOfBirth: '1979-06-06' },
      'match',
    ],
  ])('%s', (_, other, expected) => {
    expect(classOf(BINH, { ...BINH, ...other })).toBe(expected);
  });
});

describe('two records of which one has no name', () => {
  const TWIN = { fullName: 'Đèo An Hà', dateOfBirth: '2021-05-19', sex: 'Nữ', ...HOUSE };
  const { fullName: _, ...unnamed } = TWIN;

  it.each<[string, object, string]>([
    ['what twins share is all that agrees', {}, 'review'],
    ['a number agrees', { nationalId: '012321004187' }, 'match'],
  ])('%s', (_case, number, expected) => {
    expect(classOf({ ...TWIN, ...number }, { ...unnamed, ...number })).toBe(expected);
  });
});

describe('a name without its marks and a birth a slip away', () => {
  const TWIN = { fullName: 'Đèo An Hà', dateOfBirth: '2021-05-19', ...HOUSE, phone: undefined };
  const BARE = { ...TWIN, fullName: 'DEO AN HA' };

  it.each<[string, object, object, string]>([
    ['in one house may be the twin’s', {}, { dateOfBirth: '2021-05-18' }, 'review'],
    [
      'with a phone are one person’s',
      { phone: '0912345678' },
      { dateOfBirth: '2021-05-18', phone: '0912345678' },
      'match',
    ],
    ['are one person’s where the day agrees', {}, {}, 'match'],
    ['are one person’s where the marks agree', {}, { fullName: 'Đèo An Hà', dateOfBirth: '2021-05-18' }, 'match'],
  ])('%s', (_, left, right, expected) => {
    expect(classOf({ ...TWIN, ...left }, { ...BARE, ...right })).toBe(expected);
  });
});
