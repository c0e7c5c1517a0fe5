import * as fc from 'fast-check';
import { FINDING_CATALOGUE, type FindingCode } from './findings/finding-catalogue';
import * as vietnam from './index';

type Parser = (raw: string) => { readonly findings: readonly { readonly code: string; readonly severity: string }[] };

const PARSERS: readonly (readonly [name: string, parse: Parser])[] = [
  ['parseNationalId', vietnam.parseNationalId],
  ['parseIdCard9', vietnam.parseIdCard9],
  ['parsePassport', vietnam.parsePassport],
  ['parseTaxCode', vietnam.parseTaxCode],
  ['parseSocialInsuranceNumber', vietnam.parseSocialInsuranceNumber],
  ['parseHealthInsuranceNumber', vietnam.parseHealthInsuranceNumber],
  ['parseParcelCode', vietnam.parseParcelCode],
  ['parseCadastralTripleText', vietnam.parseCadastralTripleText],
  ['parseCertificateSerial', vietnam.parseCertificateSerial],
  ['parseLandUse', vietnam.parseLandUse],
  ['parsePhone', vietnam.parsePhone],
  ['parseEmail', vietnam.parseEmail],
  ['parsePartialDate', vietnam.parsePartialDate],
  ['parseSex', vietnam.parseSex],
  ['parseLegalForm', vietnam.parseLegalForm],
  ['parseEnterpriseStatus', vietnam.parseEnterpriseStatus],
  ['resolveUnitCode', vietnam.resolveUnitCode],
  ['normaliseName', vietnam.normaliseName],
  ['enterpriseNameParts', vietnam.enterpriseNameParts],
  ['parseAddress', vietnam.parseAddress],
];
const VALUE_PARSERS = PARSERS.filter(([name]) => /^parse(?!Address|Cadastral|Land)/.test(name));

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'0123456789ABĐođaễ -./,+E\u00a0\u200b\u0301') }),
  fc.constantFrom(
    '\ud800',
    '\u0000',
    '__proto__',
    'constructor',
    'toString',
    '0'.repeat(5000),
    'a '.repeat(3000),
    '1-'.repeat(3000),
  ),
);

describe('every parser', () => {
  it.each(PARSERS)('%s takes any string, and tells codes of the catalogue', (_, parse) => {
    fc.assert(
      fc.property(hostile, (raw) => {
        for (const { code, severity } of parse(raw).findings) {
          expect(FINDING_CATALOGUE).toHaveProperty(code);
          expect(FINDING_CATALOGUE[code as FindingCode][0]).toBe(severity);
        }
      }),
    );
  });

  it.each(VALUE_PARSERS)('%s has no value exactly when a finding is an error', (_, parse) => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const parsed: ReturnType<Parser> & { readonly value?: string } = parse(raw);
        if (parsed.value !== undefined)
          expect(parsed.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        else expect(parsed.findings).not.toEqual([]);
      }),
    );
  });

  it('messages exist in both languages, and none can hold a value', () => {
    for (const [severity, vi, en] of Object.values(FINDING_CATALOGUE)) {
      expect(['error', 'warning', 'info']).toContain(severity);
      expect(vi).toBe(vi.normalize('NFC'));
      expect(vi.length * en.length).toBeGreaterThan(0);
      expect(`${vi}${en}`).not.toMatch(/\$\{|%s/);
    }
  });
});
