import { deriveTasks, type TaskCluster, type TaskDraft } from '@sogoc/golden';
import { explainPair, scorePair, type MatchRecord, type PairScore } from '@sogoc/matching';

import { compileEntity } from '../../declaration/compile-entity';
import { person } from '../person.declaration';

const { model } = compileEntity(person);
let next = 1;

const record = (attributes: Record<string, unknown>): MatchRecord => {
  const recordNumber = next++;
  const { features } = person.standardise(attributes, { observedAt: '2026-06-30T00:00:00Z', habits: {} });
  return { recordNumber, identity: { source: 'population', recordKey: String(recordNumber) }, features };
};
const score = (left: Record<string, unknown>, right: Record<string, unknown>): PairScore =>
  scorePair(model, record(left), record(right));

/** The tasks that stewards get when each of the two records is a golden record of its own. */
function tasksBetween({ weight, vetoes }: PairScore): TaskDraft[] {
  const cluster = (recordNumber: number): TaskCluster => ({
    goldenId: `G${recordNumber}`,
    members: [{ recordNumber, identity: { source: 'population', recordKey: String(recordNumber) } }],
  });
  const edge = { left: 1, right: 2, weight, class: 'conflict', reasons: vetoes } as const;
  return deriveTasks({ clusters: [cluster(1), cluster(2)], edges: [edge], findings: [] });
}

const HOA = {
  fullName: 'Nguyễn Thị Hoà',
  dateOfBirth: '1980-02-17',
  sex: 'female',
  nationalId: '001180000123',
  phone: '0912345678',
  permanentAddress: { text: '12 Lê Lợi', communeCode: '26740', codeSet: 'NSO-2025-07' },
  fatherName: 'Nguyễn Văn Hải',
  motherName: 'Trần Thị Cúc',
};
const without = (...attributes: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(HOA).filter(([name]) => !attributes.includes(name)));

describe('scoring two records of persons', () => {
  it.each([
    ['all agrees', HOA],
    ['the number is missing', without('nationalId')],
    ['the number has one typing error', { ...HOA, nationalId: '001180000132' }],
    [
      'an early digit of the number is wrong and the name stands without diacritics',
      { ...HOA, fullName: 'NGUYEN THI HOA', nationalId: '001180100123' },
    ],
    ['the name stands without diacritics', { ...HOA, fullName: 'NGUYEN THI HOA' }],
    ['the middle name is dropped', { ...without('nationalId'), fullName: 'Nguyễn Hoà' }],
    ['the tone stands elsewhere', { ...without('nationalId'), fullName: 'Nguyễn Thị Hòa' }],
    ['only number and name are there', { fullName: HOA.fullName, nationalId: HOA.nationalId }],
    ['the name was changed but the number stayed', { ...HOA, fullName: 'Nguyễn Thị Ngọc Mai' }],
    [
      'the number is stated as a former one',
      { ...HOA, nationalId: '001181000999', formerNationalIds: ['001180000123'] },
    ],
  ])('matches when %s', (_, other) => {
    expect(score(HOA, other).class).toBe('match');
  });

  it('takes y and i for one name, but not under neighbouring numbers: twins are called Vy and Vi', () => {
    const vy = { ...HOA, fullName: 'Nguyễn Tường Vy' };
    const vi = { ...vy, fullName: 'Nguyễn Tường Vi' };
    expect(score(vy, vi).class).toBe('match');
    expect(score(vy, { ...vi, nationalId: '001180000124' }).vetoes).toEqual(['exclusive:national-id']);
    expect(score(vy, { ...vy, nationalId: '001180000124' }).class).toBe('match');
  });

  it('calls a contradicted number a conflict, not a match', () => {
    const { vetoes, class: found } = score(HOA, { ...HOA, nationalId: '079180456789' });
    expect(found).toBe('conflict');
    expect(vetoes).toEqual(['exclusive:national-id']);
  });

  it.each([
    ['twins without numbers', { ...without('nationalId'), fullName: 'Nguyễn Thị Lan' }],
    ['twins with neighbouring numbers', { ...HOA, fullName: 'Nguyễn Thị Lan', nationalId: '001180000124' }],
    ['twins of one given name', { ...without('nationalId'), fullName: 'Nguyễn Ngọc Hoà' }],
    [
      'twins of one given name with neighbouring numbers',
      { ...HOA, fullName: 'Nguyễn Ngọc Hoà', nationalId: '001180000124' },
    ],
    ['twins whose names differ by the tone', { ...without('nationalId'), fullName: 'Nguyễn Thị Hoa' }],
    [
      'brother and sister',
      { ...without('nationalId'), fullName: 'Nguyễn Văn Nam', sex: 'male', dateOfBirth: '1983-09-04' },
    ],
    ['namesakes of one year', { fullName: HOA.fullName, dateOfBirth: '1980', sex: 'female' }],
    ['namesakes of one commune', { fullName: HOA.fullName, permanentAddress: HOA.permanentAddress.communeCode }],
    [
      'mother and daughter in one house',
      { ...without('nationalId', 'fatherName', 'motherName'), fullName: 'Trần Thị Cúc', dateOfBirth: '1955-03-08' },
    ],
  ])('does not match %s', (_, other) => {
    expect(score(without('nationalId'), other).class).not.toBe('match');
    expect(score(HOA, other).class).not.toBe('match');
  });

  const KHMER = {
    dateOfBirth: '1971-02-02',
    permanentAddress: 'Ấp Sóc Ruộng, Xã Nguyệt Hóa, Huyện Châu Thành, Tỉnh Trà Vinh',
  };
  const MONK = { fullName: 'Thích Minh Quang', dateOfBirth: '1970', sex: 'Nam' };

  it.each([
    ['Sơn Văn Hồ and Hồ Văn Sơn', { ...KHMER, fullName: 'SƠN VĂN HỒ' }, { ...KHMER, fullName: 'Hồ Văn Sơn' }],
    ['Sơn Thị Ly and Lý Thị Sơn', { ...KHMER, fullName: 'SƠN THỊ LY' }, { ...KHMER, fullName: 'Lý Thị Sơn' }],
    [
      'monks of two pagodas',
      { ...MONK, currentAddress: 'Chùa Giác Lâm, Phường 10, Quận Tân Bình, Thành phố Hồ Chí Minh' },
      { ...MONK, currentAddress: 'Chùa Phổ Quang, Phường 2, Quận Tân Bình, Thành phố Hồ Chí Minh' },
    ],
  ])('does not take for one: %s', (_, one, other) => {
    expect(score(one, other).class).not.toBe('match');
  });

  it.each([
    ['a family name last', { ...KHMER, fullName: 'Hà Văn Nguyễn' }, { ...KHMER, fullName: 'Nguyễn Văn Hà' }],
    [
      'an alias that is the other name',
      { fullName: 'Võ Thị Đẹp', otherNames: ['Võ Thị Năm'], dateOfBirth: '1961-04-09' },
      { fullName: 'Võ Thị Năm', dateOfBirth: '1961-04-09' },
    ],
    [
      'a highland name with another apostrophe and a blank',
      { fullName: "H'Hen Niê Kdăm", dateOfBirth: '1995-05-15' },
      { fullName: 'H’ HEN NIÊ KDĂM', dateOfBirth: '1995-05-15' },
    ],
    [
      'a spreadsheet that lost the zero of the number and two digits of the year',
      { fullName: 'Phạm Thị Lan', dateOfBirth: '1999-10-23', nationalId: '051199480158' },
      { fullName: 'Pham Thi Lan', dateOfBirth: '23/10/99', nationalId: '51199480158' },
    ],
    [
      'a card in the column of personal numbers',
      { fullName: 'Từ Trúc Quỳnh', nationalId: '091008501' },
      { fullName: 'Từ Trúc Quỳnh', dateOfBirth: '1949-09-08', idCard9: '091008501' },
    ],
  ])('takes for one: %s', (_, one, other) => {
    expect(score(one, other).class).toBe('match');
  });

  it.each([
    ['another given name and number', { fullName: 'Nguyễn Thị Lan', nationalId: '079180456789' }],
    ['another middle word and number', { fullName: 'Nguyễn Ngọc Hoà', nationalId: '079180456789' }],
    ['another given name under the same father and mother', { fullName: 'Nguyễn Thị Lan', nationalId: undefined }],
  ])('asks nobody about %s', (_, other) => {
    const pair = score(HOA, { ...HOA, ...other });
    expect(pair.class).toBe('conflict');
    expect(tasksBetween(pair)).toEqual([]);
  });

  it.each([
    ['another number alone', { nationalId: '079180456789' }],
    ['another given name when nothing tells the parents', { fullName: 'Nguyễn Thị Lan', nationalId: undefined }],
  ])('asks about %s', (_, other) => {
    const unparented = without('fatherName', 'motherName');
    expect(tasksBetween(score(unparented, { ...unparented, ...other }))).toHaveLength(1);
  });

  it('takes a number that its own record contradicts for a slip, not for another person', () => {
    const { vetoes, class: found } = score(HOA, { ...HOA, nationalId: '001190456789' });
    expect(found).toBe('match');
    expect(vetoes).toEqual([]);
  });

  const AN_HA = {
    fullName: 'Đèo An Hà',
    dateOfBirth: '2021-05-19',
    sex: 'Nữ',
    nationalId: '012321004187',
    fatherName: 'Đèo Văn Ín',
    motherName: 'Vàng Thị Pâng',
    permanentAddress: 'Bản Nà Ban, xã Mường So, huyện Phong Thổ, tỉnh Lai Châu',
  };
  const QUEUED = { fullName: 'Lò Văn Ón', dateOfBirth: '1957-08-10', sex: 'Nam', nationalId: '046057100007' };

  it.each([
    ['twins whose names differ by a tone', AN_HA, { fullName: 'Đèo An Hạ', nationalId: '012321004188' }],
    ['twins of which one was written without marks', AN_HA, { fullName: 'DEO AN HA', nationalId: '012321004188' }],
    ['twins of one name but for a middle word', AN_HA, { fullName: 'Đèo Ân Hà', nationalId: '012321004188' }],
    ['namesakes in one queue', QUEUED, { dateOfBirth: '1957-08-11', nationalId: '046057100507' }],
    ['namesakes of one year', QUEUED, { dateOfBirth: '1957', nationalId: '046057100008' }],
  ])('keeps apart %s with near numbers, and asks', (_, one, other) => {
    const pair = score(one, { ...one, ...other });
    expect(pair.class).toBe('conflict');
    expect(pair.vetoes).toContain('exclusive:national-id');
  });

  it.each([
    ['Toàn Vũ Đình', 'Vũ Đình Toàn'],
    ['HAI PHAM MINH', 'Phạm Minh Hải'],
    ['SON LE THANH', 'Lê Thanh Sơn'],
    ['Thanh Sơn Lê', 'Lê Thanh Sơn'],
    ['LE THIHOA', 'Lê Thị Hoa'],
    ['CHU VANTRỌNG', 'Chu Văn Trọng'],
    ['Lan Đinh', 'Đinh Ngọc Lan'],
  ])('reads %s as %s', (stated, meant) => {
    const rest = { dateOfBirth: '1980-02-17', permanentAddress: HOA.permanentAddress };
    expect(score({ ...rest, fullName: stated }, { ...rest, fullName: meant }).class).toBe('match');
    expect(score({ ...rest, fullName: meant }, { ...rest, fullName: stated }).class).toBe('match');
  });

  it.each([
    ['Nguyễn Anh Minh', 'Nguyễn Minh Anh'],
    ['Lê Hoàng', 'Hoàng Lê'],
  ])('does not read %s as %s', (stated, meant) => {
    const rest = { dateOfBirth: '1980-02-17', permanentAddress: HOA.permanentAddress };
    expect(score({ ...rest, fullName: stated }, { ...rest, fullName: meant }).class).not.toBe('match');
  });

  it('keeps twins apart whose names differ by a letter that only diacritics show', () => {
    const hung = { ...without('nationalId'), fullName: 'Nguyễn Văn Hùng', sex: 'male' };
    expect(score(hung, { ...hung, fullName: 'Nguyễn Văn Hưng' }).class).toBe('conflict');
  });

  it.each([
    ['1', '11'],
    ['12', '13'],
    ['3', '4'],
  ])('keeps namesakes apart who are numbered %s and %s', (one, other) => {
    const thu = (number: string) => ({ fullName: `Lê Thị Thu ${number}`, dateOfBirth: '1987-05-04' });
    expect(score(thu(one), thu(other)).class).toBe('conflict');
  });

  it('asks nobody about namesakes of one birth year', () => {
    expect(score(without('nationalId'), { fullName: HOA.fullName, dateOfBirth: '1980', sex: 'female' }).class).toBe(
      'none',
    );
  });

  it('asks when one number stands beside two names and birth dates', () => {
    const child = { ...without('nationalId'), fullName: 'Trần Minh Khang', dateOfBirth: '2012-06-30', sex: 'male' };
    expect(score(HOA, { ...child, nationalId: HOA.nationalId })).toMatchObject({
      class: 'conflict',
      vetoes: ['one-number-two-persons'],
    });
    const named = { fullName: 'Phạm Quốc Bảo', nationalId: HOA.nationalId };
    expect(score({ fullName: HOA.fullName, nationalId: HOA.nationalId }, named).class).toBe('conflict');
  });

  it.each([
    ['given names a letter apart', 'Vi Khánh Hương', 'Vi Khánh Hưng', 'match'],
    ['hỏi for ngã', 'Nguyễn Thanh Thảo', 'Nguyễn Thanh Thão', 'match'],
    ['a given name left out', 'Trần Bích Anh', 'Trần Bích', 'match'],
    ['another given name', 'Nguyễn Thanh Thảo', 'Nguyễn Thanh Vinh', 'conflict'],
    ['another middle name as well', 'Nguyễn Thanh Hương', 'Nguyễn Văn Hưng', 'conflict'],
  ])('of one number, and nothing said of one birth: %s', (_, one, other, expected) => {
    const { nationalId, dateOfBirth } = HOA;
    const found = score({ fullName: one, nationalId, dateOfBirth }, { fullName: other, nationalId });
    expect(found.class).toBe(expected);
    if (expected === 'conflict') expect(found.vetoes).toContain('one-number-two-persons');
  });

  it('asks when one number and birthday stand beside two names of which no word is the same', () => {
    const other = { ...HOA, fullName: 'Đặng Hữu Phước' };
    expect(score(HOA, other)).toMatchObject({ class: 'conflict', vetoes: ['one-number-two-persons'] });
    expect(score(HOA, { ...HOA, fullName: `${HOA.fullName.split(' ')[0]} Hữu Phước` }).class).toBe('match');
    expect(score(HOA, { ...other, formerNames: [{ name: HOA.fullName }] }).class).toBe('match');
  });

  it.each([
    ['a district', 262_144, 'review'],
    ['the country', 100_000_000, 'none'],
  ])('merges no Nguyễn Văn Hùng of one birthday for that alone: in %s', (_, things, expected) => {
    const population = { things, because: 'asked' };
    const declared = { ...person.model, population, priorBits: -Math.log2(things) };
    const { model: other } = compileEntity({ ...person, model: declared });
    const one = { fullName: 'Nguyễn Văn Hùng', dateOfBirth: '1980-02-17', sex: 'male' };
    expect(scorePair(other, record(one), record(one)).class).toBe(expected);
  });

  it.each([
    ['a common name', { fullName: 'Nguyễn Văn Hùng' }, 'review'],
    ['a common name of one province of origin', { fullName: 'Nguyễn Văn Hùng', placeOfOrigin: 'Nghệ An' }, 'review'],
    ['another common name', { fullName: 'Nguyễn Văn Minh' }, 'review'],
    ['a common name, of whom the year is known', { fullName: 'Trần Thị Lan', dateOfBirth: '1980' }, 'review'],
    ['a rare name, of whom the year is known', { fullName: 'Đoàn Quỳnh Chi Mai', dateOfBirth: '1980' }, 'match'],
    ['a common name and one phone', { fullName: 'Nguyễn Văn Hùng', phone: '0912345678' }, 'match'],
    ['a common name in one commune', { fullName: 'Nguyễn Văn Hùng', permanentAddress: HOA.permanentAddress }, 'match'],
    ['a rare name', { fullName: 'Đoàn Quỳnh Chi Mai' }, 'match'],
  ])('of one birthday and %s', (_, stated, expected) => {
    const one = { dateOfBirth: '1980-02-17', ...stated };
    expect(score(one, one).class).toBe(expected);
  });

  it.each([
    ['house in a hamlet', { text: 'Số nhà 12, Ấp 3, xã Đô Lương, tỉnh Nghệ An' }, 'SN 12, A. 3, xã Đô Lương, Nghệ An'],
    ['hamlet', { text: 'Thôn 3, xã Đô Lương, tỉnh Nghệ An' }, 'Th. 03, xã Đô Lương, Nghệ An'],
  ])('matches one name in one %s without a birth date', (_, permanentAddress, text) => {
    const fullName = 'Hồ Sỹ Thiện';
    expect(score({ fullName, permanentAddress }, { fullName, permanentAddress: { text } }).class).toBe('match');
  });

  it('hears every phone of a field', () => {
    const fullName = 'Hồ Sỹ Thiện';
    const { levels } = score({ fullName, phone: '0912345678 / 0983123457' }, { fullName, phone: '0983123457' });
    expect(levels[model.comparisons.findIndex(({ name }) => name === 'phone')]).toBe('same');
  });

  it.each([
    ['a father and a son of one name', { dateOfBirth: '2009-11-02' }, 'other-birth-date'],
    ['twins whose names differ by a tone that is often confused', { fullName: 'Nguyễn Thị Hoã' }, 'other-given-name'],
    ['twins of two sexes, one without the middle word', { fullName: 'Nguyễn Hoà', sex: 'male' }, 'other-middle-name'],
  ])('keeps apart %s', (_, other, veto) => {
    const left = { ...without('nationalId'), fullName: veto === 'other-given-name' ? 'Nguyễn Thị Hoả' : HOA.fullName };
    expect(score(left, { ...left, ...other })).toMatchObject({
      class: 'conflict',
      vetoes: expect.arrayContaining([veto]),
    });
  });

  it.each([
    ['another day of the year', { dateOfBirth: '1980-09-26' }, 'conflict'],
    ['another day of the year, who share a phone', { dateOfBirth: '1980-09-26', phone: '0912345678' }, 'match'],
    ['1 January, which stands for the year', { dateOfBirth: '1980-01-01' }, 'match'],
  ])('two of one name in one commune, one born on %s', (_, stated, expected) => {
    const { fullName, permanentAddress, fatherName, motherName } = HOA;
    const one = { fullName, permanentAddress, fatherName, motherName, dateOfBirth: '1980-02-17', phone: '0912345678' };
    expect(score(one, { ...one, phone: undefined, ...stated }).class).toBe(expected);
  });

  it.each([
    ['l for n, where that makes no name', 'Nguyễn Thị Lệ', 'Nguyễn Thị Nệ', 'match'],
    ['ch for tr, where that makes no name', 'Lê Văn Trọng', 'Lê Văn Chọng', 'match'],
    ['n for l, where that makes no name', 'Lê Thị Lan', 'Lê Thị Nan', 'match'],
    ['a middle word without its vowel', 'Võ Văn Khoa', 'Võ Vn Khoa', 'match'],
    ['one of two middle words without its vowel', 'Bùi Thị Đức Hạnh', 'Bùi Thị Đc Hạnh', 'match'],
    ['another middle word', 'Võ Văn Khoa', 'Võ Anh Khoa', 'conflict'],
    ['two names that are both borne', 'Lê Thị Trinh', 'Lê Thị Chinh', 'conflict'],
  ])('takes for one name, or not: %s', (_, one, other, expected) => {
    const stated = { ...without('nationalId'), fullName: one };
    expect(score(stated, { ...stated, fullName: other }).class).toBe(expected);
  });

  it('keeps apart twins that an office tells by the first word', () => {
    const twin = { ...without('nationalId'), fullName: 'Quang Bùi Hoàng' };
    expect(score(twin, { ...twin, fullName: 'Phước Bùi Hoàng' }).class).toBe('conflict');
  });

  it('keeps a name beside a near number apart, and asks', () => {
    const { fullName } = HOA;
    expect(score({ fullName, nationalId: '001180000123' }, { fullName, nationalId: '001180000132' }).class).toBe(
      'conflict',
    );
  });

  it('lets a number of another scheme outweigh another given name', () => {
    const left = { ...without('nationalId'), idCard9: '024665005' };
    expect(score(left, { ...left, fullName: 'Nguyễn Thị Mai' }).vetoes).toEqual([]);
  });

  it('takes twelve digits in the tax code for the personal number', () => {
    const { class: found } = score(HOA, { fullName: HOA.fullName, taxCode: '001180000123' });
    expect(found).toBe('match');
  });

  it('weighs a rare name more than a common one', () => {
    const weightOf = (fullName: string): number => score({ fullName }, { fullName }).weight;
    expect(weightOf('Sùng Thị Dính')).toBeGreaterThan(weightOf('Nguyễn Văn Anh') + 3000);
  });

  it('tells why not', () => {
    const explanation = explainPair(
      model,
      record(HOA),
      record({ ...HOA, fullName: 'Nguyễn Thị Lan', nationalId: '001180000124' }),
    );
    expect(explanation.vetoes).toContain('other-given-name');
  });
});
