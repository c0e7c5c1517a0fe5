import * as fc from 'fast-check';
import { isStrictNationalId, nationalIdParts, parseNationalId } from './national-id';
import { REGISTRATION_PROVINCES } from './registration-provinces';

/** The strict pattern as it is published in form checks; the table must accept the same prefixes. */
const PUBLISHED_PATTERN =
  /^0(?:01|02|04|06|08|10|11|12|14|15|17|19|2[024-7]|3[013-8]|4[024-689]|5[12468]|6[024678]|7[024579]|8[0234679]|9[1-6])[0-9]\d{8}$/;

const codesOf = (raw: string, context = {}): string[] => parseNationalId(raw, context).findings.map(({ code }) => code);

describe('personal number', () => {
  it('knows exactly the 63 provinces of birth registration', () => {
    const all = Array.from({ length: 1000 }, (_, prefix) => `${String(prefix).padStart(3, '0')}084000999`);
    expect(all.filter(isStrictNationalId)).toEqual(all.filter((number) => PUBLISHED_PATTERN.test(number)));
    expect(REGISTRATION_PROVINCES.size).toBe(63);
  });

  it.each([
    ['0', 1984, 'male'],
    ['1', 1984, 'female'],
    ['2', 2084, 'male'],
    ['3', 2084, 'female'],
    ['4', 2184, 'male'],
    ['5', 2184, 'female'],
    ['6', 2284, 'male'],
    ['7', 2284, 'female'],
    ['8', 2384, 'male'],
    ['9', 2384, 'female'],
  ])('fourth digit %s says %i and %s', (digit, birthYear, sex) => {
    expect(nationalIdParts(`087${digit}84000999`)).toMatchObject({ birthYear, sex });
  });

  it.each([
    ['087084000999', { provinceName: 'Đồng Tháp', sex: 'male', birthYear: 1984 }],
    ['001087123456', { provinceName: 'Hà Nội', sex: 'male', birthYear: 1987 }],
  ])('%s is read', (raw, parts) => {
    expect(parseNationalId(raw)).toMatchObject({ value: raw, ...parts, findings: [] });
  });

  it.each([
    ['spaces', '0400 8000 9633', '040080009633', ['SEPARATORS_REMOVED']],
    ['dots and a quote', "'040.080.009.633", '040080009633', ['SEPARATORS_REMOVED']],
    ['full-width digits', '０４００８０００９６３３', '040080009633', []],
    ['an unknown prefix', '105084000999', '105084000999', ['ID_PROVINCE_UNKNOWN']],
    ['a lost zero', '87084000999', undefined, ['ID_LOST_ZERO']],
    ['lost digits', '8.7084E+10', undefined, ['NUMBER_DAMAGED']],
    ['a 9-digit card', '023456718', undefined, ['ID_OTHER_SCHEME']],
    ['a letter for a digit', 'O87084000999', undefined, ['ID_CHARACTERS']],
    ['thirteen digits', '0870840009991', undefined, ['ID_LENGTH']],
    ['a placeholder', '000000000000', undefined, ['PLACEHOLDER_VALUE']],
    ['words', 'không có', undefined, ['PLACEHOLDER_VALUE']],
    ['nothing', '', undefined, ['PLACEHOLDER_VALUE']],
  ])('%s: %s', (_, raw, value, codes) => {
    expect(parseNationalId(raw).value).toBe(value);
    expect(codesOf(raw)).toEqual(codes);
  });

  it.each([
    ['sex', { sex: 'female' as const }, ['ID_SEX_MISMATCH']],
    ['year', { birthYear: 1985 }, ['ID_YEAR_MISMATCH']],
    ['both agree', { sex: 'male' as const, birthYear: 1984 }, []],
    ['the day it was seen', { observedAt: '1983-12-31' }, ['ID_FUTURE_YEAR']],
    ['a day far later', { observedAt: '2105-01-01' }, ['ID_AGE_IMPLAUSIBLE']],
    ['an ordinary day', { observedAt: '2026-11-21T08:00:00Z' }, []],
  ])('is compared with %s and keeps its value', (_, context, codes) => {
    expect(codesOf('087084000999', context)).toEqual(codes);
    expect(parseNationalId('087084000999', context).value).toBe('087084000999');
  });

  it('suggests the number with its zero, and judges neither future nor age without a day', () => {
    expect(parseNationalId('87084000999').findings[0]?.suggestion).toBe('087084000999');
    expect(codesOf('087984000999')).toEqual([]);
  });

  it('never throws, and reads its own values again without findings', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => parseNationalId(raw).findings.length >= 0));
    fc.assert(
      fc.property(
        fc.constantFrom(...REGISTRATION_PROVINCES.keys()),
        fc.integer({ min: 0, max: 999_999_998 }),
        (province, rest) => {
          const number = province + String(rest).padStart(9, '0');
          const spaced = `${number.slice(0, 3)} ${number.slice(3, 6)}-${number.slice(6)}`;
          expect(parseNationalId(spaced).value).toBe(parseNationalId(number).value);
        },
      ),
    );
  });
});
