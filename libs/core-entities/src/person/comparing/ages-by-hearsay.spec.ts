import { scorePair, type PairScore } from '@sogoc/matching';

import { compileEntity } from '../../declaration/compile-entity';
import { person } from '../person.declaration';

const { model } = compileEntity(person);

function score(left: Record<string, unknown>, right: Record<string, unknown>): PairScore {
  const [one, other] = [left, right].map((attributes, at) => ({
    recordNumber: at + 1,
    identity: { source: 'lists', recordKey: String(at) },
    features: person.standardise(attributes, { observedAt: '2026-06-30T00:00:00Z', habits: {} }).features,
  }));
  if (one === undefined || other === undefined) throw new Error('two records');
  return scorePair(model, one, other);
}

const QUYEN = {
  fullName: 'Lưu Bá Quyền',
  dateOfBirth: '06/06/1966',
  sex: 'Nam',
  permanentAddress: 'Số 205 phố Vũ Kiệt, Khu 2, P.Kinh Bắc',
};
const { permanentAddress: _address, ...ELSEWHERE } = QUYEN;

describe('a year of birth that a list knows by hearsay', () => {
  it.each(['1964', '1967', '01/01/1963'])('%s is no other birth in one house', (dateOfBirth) => {
    expect(score(QUYEN, { ...QUYEN, dateOfBirth }).class).toBe('match');
  });

  it.each(['1964', '1967'])('%s is none in one hamlet', (dateOfBirth) => {
    const known = { ...ELSEWHERE, dateOfBirth, permanentAddress: 'Khu 2, P.Kinh Bắc' };
    expect(score(QUYEN, known)).toMatchObject({ class: 'match', vetoes: [] });
  });

  it.each([
    ['far off: father and son', { ...QUYEN, dateOfBirth: '1990' }],
    ['a whole day', { ...QUYEN, dateOfBirth: '07/08/1967' }],
    ['of another hamlet', { ...ELSEWHERE, dateOfBirth: '1967', permanentAddress: 'Khu 4, P.Kinh Bắc' }],
    ['of one hamlet, three years off', { ...ELSEWHERE, dateOfBirth: '1969', permanentAddress: 'Khu 2, P.Kinh Bắc' }],
    [
      'of a hamlet of one name elsewhere',
      { ...ELSEWHERE, dateOfBirth: '1967', permanentAddress: 'Khu 2, P. Võ Cường' },
    ],
  ])('%s is', (_, other) => {
    expect(score(QUYEN, other).vetoes).toContain('other-birth-date');
  });
});

describe('a given name without its marks among words that show theirs', () => {
  const named = (fullName: string): Record<string, unknown> => ({ ...QUYEN, fullName });

  it('has lost them where nobody bears it so', () => {
    expect(score(named('Lê Thanh Hoàng'), named('Lê Thanh Hoang')).class).toBe('match');
  });

  it('is another name where people bear it so', () => {
    expect(score(named('Lê Thị Hòa'), named('Lê Thị Hoa')).vetoes).toContain('other-given-name');
  });
});
