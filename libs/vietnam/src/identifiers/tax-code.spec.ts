import * as fc from 'fast-check';
import { parentTaxCode, parseTaxCode } from './tax-code';
import { REGISTRATION_PROVINCES } from './registration-provinces';
import { isValidTaxCode10, isValidTaxCode13, taxCheckDigit } from './tax-check-digit';

/** Tax codes of well-known companies and the example of Circular 105/2020. */
const PUBLIC_CODES = (
  '0100109106 0300588569 0101248141 0100100079 0100684378 0900189284 0100112437 0100107370 0101245486 3500102710 0100047516 ' +
  '0300583659 0303217354 0303576603 0100150619 0301452948 0100230800 0100107518 0102325399 0300608092 0102671977 0100686174 ' +
  '0100111948 0301444753 0301955155 0300741143 1800156801 0300521758'
).split(' ');
const nineDigits = fc.integer({ min: 10_000_001, max: 999_999_999 }).map((number) => String(number).padStart(9, '0'));
const codesOf = (raw: string, context = {}): string[] => parseTaxCode(raw, context).findings.map(({ code }) => code);

describe('tax code', () => {
  it.each(PUBLIC_CODES)('%s is an enterprise', (code) => {
    expect(parseTaxCode(code)).toEqual({ value: code, kind: 'enterprise', findings: [], repairs: [] });
  });

  it.each(PUBLIC_CODES)('every other digit in any of the first nine places of %s fails', (code) => {
    for (let place = 0; place < 9; place++) {
      for (let digit = 0; digit < 10; digit++) {
        const mutated = code.slice(0, place) + digit + code.slice(place + 1);
        if (mutated !== code) expect(isValidTaxCode10(mutated)).toBe(false);
      }
    }
  });

  it('catches every swap of unequal neighbours among the first nine digits', () => {
    fc.assert(
      fc.property(nineDigits, fc.integer({ min: 0, max: 7 }), (base, at) => {
        const swapped = base.slice(0, at) + base.charAt(at + 1) + base.charAt(at) + base.slice(at + 2);
        fc.pre(swapped !== base);
        const digit = taxCheckDigit(base);
        fc.pre(digit !== undefined);
        expect(taxCheckDigit(swapped)).not.toBe(digit);
      }),
    );
  });

  it('a base whose sum is a multiple of 11 is never issued, whatever its last digit', () => {
    const base = '010010919';
    const never = Array.from({ length: 1000 }, (_, i) => String(10_010_000 + i).padStart(9, '0')).filter(
      (candidate) => taxCheckDigit(candidate) === undefined,
    );
    expect(never.length).toBeGreaterThan(50);
    expect(taxCheckDigit(base)).toBeDefined();
    for (const candidate of never) {
      for (let digit = 0; digit < 10; digit++) expect(codesOf(`${candidate}${digit}`)).toEqual(['TAX_NEVER_ISSUED']);
    }
  });

  it.each([
    ['0100109106-001', '0100109106-001', 'branch', []],
    ['0100109106001', '0100109106-001', 'branch', []],
    ['0100109106 - 001', '0100109106-001', 'branch', []],
    ['100109106001', '0100109106-001', 'branch', ['TAX_LOST_ZERO']],
    ['100109106-001', '0100109106-001', 'branch', ['TAX_LOST_ZERO']],
    ['0100233488-1', '0100233488-001', 'branch', ['TAX_LOST_ZERO']],
    ['0100233488 - 12', '0100233488-012', 'branch', ['TAX_LOST_ZERO']],
    ["'0100233488–01", '0100233488-001', 'branch', ['TAX_LOST_ZERO']],
    ['100233488-1', '0100233488-001', 'branch', ['TAX_LOST_ZERO']],
    ['MST: 0100233488/2', '0100233488-002', 'branch', ['TAX_LOST_ZERO', 'LABEL_REMOVED']],
    ['0100233488-0', undefined, undefined, ['TAX_BRANCH_NUMBER']],
    ['0100233489-1', undefined, undefined, ['TAX_CHECK_DIGIT']],
    ['0331770114-48', '033177011448', 'personal', []],
    ['100109106', '0100109106', 'enterprise', ['TAX_LOST_ZERO']],
    ['100109106.0', '0100109106', 'enterprise', ['TAX_LOST_ZERO']],
    ['033177011448', '033177011448', 'personal', []],
    ['105177012448', '105177012448', 'personal', ['ID_PROVINCE_UNKNOWN']],
    ['0100109107', undefined, undefined, ['TAX_CHECK_DIGIT']],
    ['0100109107-001', undefined, undefined, ['TAX_CHECK_DIGIT']],
    ['0100109106-000', undefined, undefined, ['TAX_BRANCH_NUMBER']],
    ['00001', undefined, undefined, ['TAX_BUSINESS_LOCATION']],
    ['41A8012345', undefined, undefined, ['TAX_HOUSEHOLD_REGISTRATION']],
    ['O100109106', undefined, undefined, ['TAX_CHARACTERS']],
    ['33177011448', undefined, undefined, ['ID_LOST_ZERO']],
    ['1234567', undefined, undefined, ['TAX_LENGTH']],
    ['chưa có', undefined, undefined, ['PLACEHOLDER_VALUE']],
  ])('%s → %s', (raw, value, kind, codes) => {
    const parsed = parseTaxCode(raw);
    expect([parsed.value, parsed.kind]).toEqual([value, kind]);
    expect(codesOf(raw)).toEqual(codes);
  });

  describe('twelve digits that pass as a branch code without its zero', () => {
    it('are a branch when the record says nothing that confirms a personal number', () => {
      expect(parseTaxCode('100109106001', { sex: 'male', birthYear: 1960 })).toMatchObject({ kind: 'branch' });
    });

    it('are ambiguous when sex and birth year of the record confirm a number of someone registered abroad', () => {
      const parsed = parseTaxCode('100109106001', { sex: 'female', birthYear: 1909 });
      expect(parsed.value).toBeUndefined();
      expect(parsed.candidates).toEqual(['100109106001', '0100109106-001']);
      expect(parsed.findings.map(({ code }) => code)).toEqual(['TAX_AMBIGUOUS_12']);
    });

    it('are a branch when a hyphen parts the last three, or before personal numbers were tax codes', () => {
      const context = { sex: 'female' as const, birthYear: 1909 };
      expect(parseTaxCode('100109106-001', context)).toMatchObject({ kind: 'branch' });
      expect(parseTaxCode('100109106001', { ...context, observedAt: '2025-06-30' })).toMatchObject({ kind: 'branch' });
    });

    it('never have a province prefix', () => {
      const codes = [...REGISTRATION_PROVINCES.keys()].map((prefix) => `0${prefix}109106001`);
      expect(codes.filter(isValidTaxCode13)).toEqual([]);
    });
  });

  it('names the main unit of a branch', () => {
    expect(parentTaxCode('0100109106-001')).toBe('0100109106');
    expect(parentTaxCode('0100109106')).toBeUndefined();
  });

  it('notes a personal number used as tax code before 2025-07-01', () => {
    expect(codesOf('033177011448', { observedAt: '2024-05-01' })).toEqual(['TAX_PERSONAL_TOO_EARLY']);
  });

  it('never throws, and its values are fixed points', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^\d{9,13}$/)), (raw) => {
        const { value } = parseTaxCode(raw);
        if (value !== undefined) expect(parseTaxCode(value).value).toBe(value);
      }),
    );
  });
});
