import { parseIdCard9 } from './identity-card-9-digits';
import { parseHealthInsuranceNumber, parseSocialInsuranceNumber } from './insurance-numbers';
import { parseNationalId } from './national-id';
import { parsePassport } from './passport';
import { parseTaxCode } from './tax-code';

type Parse = (raw: string) => { readonly value?: string; readonly findings: readonly { readonly code: string }[] };

const COMMON = ['không có', 'N/A', 'Chưa cập nhật', '0000', '-'];
const NUMBERS: readonly (readonly [name: string, parse: Parse, numbers: string])[] = [
  [
    'a personal number',
    (raw) => parseNationalId(raw),
    '000000000001,000000000000,000000000123,111111111111,999999999999,012345678901,123456789012,123456789123,987654321098,100000000000,' +
      '121212121212,123123123123,123412341234,111222333444,112233445566,0000 0000 0001,' +
      '001080000000,079999999999,001111111111,001000000000,098765432109,001234567890,012345678910,001987654321,000000001234,' +
      '123456123456,111111222222,001002003004,100000000001',
  ],
  [
    'a 9-digit card',
    (raw) => parseIdCard9(raw),
    '000000001,123456789,012345678,987654321,111111111,100000000,123123123,112233445',
  ],
  [
    'a tax code',
    (raw) => parseTaxCode(raw),
    '0000000000,0123456789,1234567890,1111111111,0000000001,000000000001,0000000000-001,1111111111-001',
  ],
  [
    'a passport',
    (raw) => parsePassport(raw),
    'B0000000,C00000000,B1111111,A0000001,AAAAAAA,XXXXXXXX,000000000,123456789',
  ],
  [
    'a social-insurance number',
    (raw) => parseSocialInsuranceNumber(raw),
    '0000000000,0123456789,1234567890,0000000001,9999999999,1212121212',
  ],
  [
    'a health card',
    (raw) => parseHealthInsuranceNumber(raw),
    'DN4010000000000,DN4011234567890,GD4000000000000,HC4799999999999,0000000000',
  ],
];

describe.each(NUMBERS)('%s that was typed to get past a form', (_, parse, numbers) => {
  it.each([...numbers.split(','), ...COMMON])('is none: %s', (raw) => {
    const { value, findings } = parse(raw);
    expect([value, findings.map(({ code }) => code)]).toEqual([undefined, ['PLACEHOLDER_VALUE']]);
  });
});

it.each<[string, Parse]>([
  ['001180000123', (raw) => parseNationalId(raw)],
  ['001099000001', (raw) => parseNationalId(raw)],
  ['079200012345', (raw) => parseNationalId(raw)],
  ['024665005', (raw) => parseIdCard9(raw)],
  ['0100109106', (raw) => parseTaxCode(raw)],
  ['B1234567', (raw) => parsePassport(raw)],
  ['7912345678', (raw) => parseSocialInsuranceNumber(raw)],
  ['DN4797912345678', (raw) => parseHealthInsuranceNumber(raw)],
])('%s may be somebody’s', (raw, parse) => {
  expect(parse(raw).value).toBe(raw);
});
