import { standardisePerson } from '../standardise-person';

const findingsOf = (attributes: Record<string, unknown>, habits = {}): [string, string][] =>
  standardisePerson(attributes, { observedAt: '2026-06-30T08:00:00Z', habits })
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ code, attribute }) => [code, attribute]);

describe('numbers of one person that contradict each other', () => {
  it.each([
    ['the tax code is another personal number', { taxCode: '001180000456' }, [['TAX_CODE_OTHER_NUMBER', 'taxCode']]],
    ['the tax code is a former number', { taxCode: '001180000456', formerNationalIds: ['001180000456'] }, []],
    ['the tax code is the number itself', { taxCode: '001180000123' }, []],
    [
      'the card states another insurance number',
      { socialInsuranceNumber: '7912345670', healthInsuranceNumber: 'GD4797912345678' },
      [['INSURANCE_NUMBERS_DIFFER', 'healthInsuranceNumber']],
    ],
    [
      'the card states the same insurance number',
      { socialInsuranceNumber: '7912345678', healthInsuranceNumber: 'GD4797912345678' },
      [],
    ],
  ])('%s', (_, numbers, found) => {
    expect(findingsOf({ nationalId: '001180000123', ...numbers })).toEqual(found);
  });

  it.each([
    ['a mother with a man’s number', { relation: 'mẹ', nationalId: '001080000123' }, 'ID_SEX_MISMATCH'],
    [
      'a relative not born yet when the record was made',
      { relation: 'con', nationalId: '001240000123' },
      'ID_FUTURE_YEAR',
    ],
    ['a relative of over 120', { relation: 'cha', nationalId: '001000000123' }, 'ID_AGE_IMPLAUSIBLE'],
  ])('finds %s', (_, relative, code) => {
    expect(findingsOf({ relatives: [relative] })).toContainEqual([code, 'relatives/0/nationalId']);
  });

  it('takes 1 January of a source that pads for the year of death only', () => {
    const attributes = { deceasedOn: '2020-01-01' };
    const context = { observedAt: '2026-06-30T08:00:00Z' };
    expect(standardisePerson(attributes, { ...context, habits: { padsDates: true } }).attributes).toEqual({
      deceasedOn: '2020',
    });
    expect(standardisePerson(attributes, { ...context, habits: {} }).attributes).toEqual(attributes);
  });
});
