import { resolveInMemory, type MatchRecord } from '@sogoc/matching';

import { compileEntity } from '../../declaration/compile-entity';
import { person } from '../person.declaration';

const { model } = compileEntity(person);
const HOUSE = { permanentAddress: { text: '12 Lê Lợi', communeCode: '26740', codeSet: 'NSO-2025-07' } };
const BORN = { dateOfBirth: '1980-02-17', sex: 'female' };
const NUMBER = { nationalId: '001180000123' };

const recordOf = (attributes: Record<string, unknown>, index: number): MatchRecord => ({
  recordNumber: index + 1,
  identity: { source: `s${index}`, recordKey: 'r' },
  features: person.standardise(attributes, { observedAt: '2026-06-30T00:00:00Z', habits: {} }).features,
});

const clustersOf = (...stated: readonly Record<string, unknown>[]): readonly (readonly number[])[] =>
  resolveInMemory({
    entity: 'person',
    records: stated.map(recordOf),
    keyDeclarations: person.blockingKeys,
    model,
  }).clusters;

describe('a record that answers for another', () => {
  const named = (fullName: string, ...more: readonly object[]) => Object.assign({ fullName, ...BORN }, ...more);
  const nga = named('Phạm An Nga', HOUSE);

  it.each([
    ['one number bears both names', named('Phạm An Na', HOUSE, NUMBER), named('Phạm An Nga', NUMBER), 1],
    [
      'the other number bears the name',
      named('Phạm An Na', HOUSE, NUMBER),
      named('Phạm An Nga', { nationalId: '001180000999' }),
      2,
    ],
    ['no number bears it', named('Phạm An Na', HOUSE, NUMBER), named('Phạm An Nga', { phone: '0912345678' }), 2],
  ])('brings a name and its slip together where %s', (_, slip, third, expected) => {
    expect(clustersOf(slip, third, nga).length).toBe(expected);
  });

  it('is no record without marks where the names differ by their marks: that may be the twin', () => {
    const hung = { fullName: 'Nguyễn Văn Hùng', ...BORN, sex: 'male', ...HOUSE };
    const bare = { ...hung, fullName: 'NGUYEN VAN HUNG', ...NUMBER };
    expect(clustersOf({ ...hung, ...NUMBER }, bare, { ...hung, fullName: 'Nguyễn Văn Hưng' }).length).toBe(2);
  });

  it('is no record that knows the year alone where two days contradict', () => {
    const lan = { fullName: 'Tạ Văn Lân', sex: 'male', ...HOUSE };
    const year = { ...lan, ...NUMBER, dateOfBirth: '1941' };
    const day = { ...lan, ...NUMBER, dateOfBirth: '1941-12-11' };
    expect(clustersOf(year, day, { ...lan, dateOfBirth: '1941-05-16' }).length).toBe(2);
  });
});

describe('two that are surely one person', () => {
  const bich = { fullName: 'Nguyễn Kim Thanh Bích', ...BORN, ...HOUSE };

  it('are joined, though each may be one of two numbers', () => {
    const numbered = (nationalId: string) => ({ ...bich, nationalId });
    const clusters = clustersOf(numbered('079180249079'), numbered('079180117542'), bich, {
      ...bich,
      phone: '0912345678',
    });
    expect(clusters.map(({ length }) => length).sort()).toEqual([1, 3]);
  });

  it('are not those without marks, who may be twins', () => {
    const bare = { ...bich, fullName: 'NGUYEN KIM THANH BICH' };
    const numbered = (nationalId: string) => ({ ...bare, nationalId });
    expect(clustersOf(numbered('079180249079'), numbered('079180117542'), bare, bare).length).toBe(4);
  });
});

describe('a given name in front that looks like a form of address', () => {
  it.each([
    ['Anh Trần Bảo', 'Trần Bảo Anh', 1],
    ['Anh Trần Bảo', 'Trần Bảo', 1],
    ['Anh Trần Bảo', 'Trần Ngọc Anh', 2],
  ])('%s is %s: %s', (one, other, expected) => {
    expect(clustersOf({ fullName: one, ...BORN, ...HOUSE }, { fullName: other, ...BORN, ...HOUSE }).length).toBe(
      expected,
    );
  });

  it('meets the whole name in one commune without a birth date', () => {
    const { permanentAddress } = HOUSE;
    const clusters = clustersOf(
      { fullName: 'Anh Kiều Văn Hoàng', permanentAddress },
      { fullName: 'Kiều Văn Hoàng Anh', permanentAddress },
    );
    expect(clusters.length).toBe(1);
  });
});

describe('twins under two numbers', () => {
  const twin = (fullName: string, more: object = {}) => ({ fullName, dateOfBirth: '1995-02-05', ...more });
  const ha = twin('Đèo An Hà', { nationalId: '012195004187', fatherName: 'Đèo Văn Ín', ...HOUSE });

  it('leave a record without marks and number to neither, however much more it says of one', () => {
    const bare = twin('DEO AN HA', { ...HOUSE });
    expect(clustersOf(ha, twin('DEO AN HA', { nationalId: '012195774021' }), bare).length).toBe(3);
  });

  it('leave it to one where the other was born on another day', () => {
    const other = { fullName: 'DEO AN HA', nationalId: '012190774021', dateOfBirth: '1990-11-30' };
    expect(clustersOf(ha, other, twin('DEO AN HA', { fatherName: 'DEO VAN IN', ...HOUSE })).length).toBe(2);
  });
});
