import { parseSex } from '../words/sex';
import { parseIdCard9 } from './identity-card-9-digits';
import { parseHealthInsuranceNumber, parseSocialInsuranceNumber } from './insurance-numbers';
import { parsePassport } from './passport';

const seen = ({ value, findings }: { value?: string; findings: readonly { code: string; suggestion?: string }[] }) => [
  value,
  findings.map(({ code, suggestion }) => (suggestion === undefined ? code : `${code} ${suggestion}`)),
];

describe('9-digit card', () => {
  it.each([
    ['023456718', '023456718', []],
    ['023 456 718', '023456718', ['SEPARATORS_REMOVED']],
    ['993456718', '993456718', ['CARD9_PREFIX_UNKNOWN']],
    ['23456718', undefined, ['CARD9_LOST_ZERO 023456718']],
    ['O23456718', undefined, ['CARD9_CHARACTERS 023456718']],
    ['087084000999', undefined, ['CARD9_OTHER_SCHEME 087084000999']],
    ['0234567', undefined, ['CARD9_LENGTH']],
    ['999999999', undefined, ['PLACEHOLDER_VALUE']],
  ])('%s', (raw, value, codes) => {
    expect(seen(parseIdCard9(raw))).toEqual([value, codes]);
  });

  it('hints at where it was issued', () => {
    expect(parseIdCard9('023456718').issuedIn).toBe('Hồ Chí Minh');
  });
});

describe('passport', () => {
  it.each([
    ['b 1234567', 'B1234567', 'vietnamese', []],
    ['C12345678', 'C12345678', 'vietnamese', []],
    ['P1234S67', undefined, undefined, ['PASSPORT_READING P1234567']],
    ['AB123456', 'AB123456', 'other', ['PASSPORT_NOT_VIETNAMESE']],
    ['hộ chiếu', undefined, undefined, ['PLACEHOLDER_VALUE', 'LABEL_REMOVED']],
    ['không có', undefined, undefined, ['PLACEHOLDER_VALUE']],
  ])('%s', (raw, value, kind, codes) => {
    expect(seen(parsePassport(raw))).toEqual([value, codes]);
    expect(parsePassport(raw).kind).toBe(kind);
  });
});

describe('insurance numbers', () => {
  it.each([
    ['7912345678', '7912345678', []],
    ['791234567', undefined, ['SOCIAL_INSURANCE_LOST_ZERO 0791234567']],
    ['087084000999', '087084000999', ['SOCIAL_INSURANCE_PERSONAL']],
    ['GD4797912345678', undefined, ['SOCIAL_INSURANCE_FORM 7912345678']],
    ['12345', undefined, ['SOCIAL_INSURANCE_FORM']],
  ])('social: %s', (raw, value, codes) => {
    expect(seen(parseSocialInsuranceNumber(raw))).toEqual([value, codes]);
  });

  it.each([
    ['GD 4 79 7912345678', 'GD4797912345678', '7912345678'],
    ['7912345678', '7912345678', '7912345678'],
    ['GD9797912345678', undefined, undefined],
  ])('health: %s', (raw, value, social) => {
    const parsed = parseHealthInsuranceNumber(raw);
    expect([parsed.value, parsed.socialInsuranceNumber]).toEqual([value, social]);
  });
});

describe('sex', () => {
  it.each([
    ['Nam', 'male'],
    ['NỮ', 'female'],
    ['Nữ'.normalize('NFD'), 'female'],
    ['male', 'male'],
    ['F', 'female'],
    ['1', undefined],
    ['khác', undefined],
  ])('%s → %s', (raw, value) => {
    expect(parseSex(raw).value).toBe(value);
  });
});
