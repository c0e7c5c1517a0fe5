import type { SourceProfile } from '../declaration/entity-declaration';
import { PERSON_BLOCKING_KEYS } from './person-blocking-keys';
import { standardisePerson } from './standardise-person';

const standardise = (attributes: Record<string, unknown>, habits: SourceProfile = {}) =>
  standardisePerson(attributes, { observedAt: '2026-06-30T08:00:00Z', habits });
const codesOf = (attributes: Record<string, unknown>): string[] =>
  standardise(attributes).findings.map(({ code }) => code);
const keysOf = (attributes: Record<string, unknown>): string[] =>
  PERSON_BLOCKING_KEYS.flatMap(({ values }) => [...values(standardise(attributes).features)]);

describe('standardising a person', () => {
  it('passes right values in canonical form', () => {
    const { attributes, identifiers, findings } = standardise({
      sex: 'Nữ',
      fullName: '  Nguyễn   Thị Hoà ',
      dateOfBirth: '1980-02-01',
      nationalId: '001180000123',
      phone: '0123 590 1742',
      permanentAddress: '12 Lê Lợi, Phường Bến Nghé, Quận 1, TP.HCM',
      currentAddress: { text: '12 Lê Lợi', communeCode: '26740', codeSet: 'NSO-2025-07' },
    });
    expect(attributes).toEqual({
      fullName: 'Nguyễn Thị Hoà',
      dateOfBirth: '1980-02-01',
      sex: 'female',
      nationalId: '001180000123',
      phone: '+84835901742',
      permanentAddress: { text: '12 Lê Lợi, Phường Bến Nghé, Quận 1, TP.HCM' },
      currentAddress: { text: '12 Lê Lợi', communeCode: '26740', codeSet: 'NSO-2025-07' },
    });
    expect(identifiers).toEqual([{ scheme: 'national-id', value: '001180000123', status: 'active' }]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['a number that is too short', { nationalId: '01180000123' }, 'ID_LOST_ZERO'],
    ['a number with letters', { nationalId: '00118000012X' }, 'ID_CHARACTERS'],
    ['a placeholder', { nationalId: '000000000000' }, 'PLACEHOLDER_VALUE'],
    ['day 00', { dateOfBirth: '2016-06-00' }, 'DATE_IMPOSSIBLE'],
    ['month 13', { dateOfBirth: '1991-13-01' }, 'DATE_SWAPPED'],
    ['the year 3000', { dateOfBirth: '3000-01-02' }, 'DATE_FUTURE'],
    ['a death in the future', { deceasedOn: '2027-01-05' }, 'DATE_FUTURE'],
    ['an unknown sex', { sex: 'X?' }, 'SEX_UNKNOWN'],
    ['a tax code with a wrong check digit', { taxCode: '0100109107' }, 'TAX_CHECK_DIGIT'],
    ['an unreadable phone', { phone: '12' }, 'PHONE_FORM'],
    ['an unreadable e-mail', { email: 'lan at example' }, 'EMAIL_FORM'],
    ['an unknown status', { status: 'somewhere' }, 'STATUS_UNKNOWN'],
    ['a number where text is due', { fullName: 17 }, 'UNREADABLE_VALUE'],
    ['text where a list is due', { otherNames: 'Lan' }, 'UNREADABLE_VALUE'],
  ])('finds %s and uses it for nothing', (_, attributes, code) => {
    const record = standardise(attributes);
    expect(record.findings.map((finding) => finding.code)).toContain(code);
    expect(record.attributes).toEqual({});
    expect(record.identifiers).toEqual([]);
    expect(keysOf(attributes)).toEqual([]);
  });

  it('only suggests the number that lost its zero', () => {
    const [finding] = standardise({ nationalId: '1180000123' }).findings;
    expect(finding).toMatchObject({ code: 'ID_LOST_ZERO', suggestion: '001180000123', severity: 'error' });
  });

  it('applies a repair that is certain', () => {
    const record = standardise({ nationalId: '0011 8000 0123', idCard9: '024-665-005' });
    expect(record.attributes).toEqual({ nationalId: '001180000123', idCard9: '024665005' });
    expect(record.findings.map(({ code, severity }) => [code, severity])).toContainEqual([
      'SEPARATORS_REMOVED',
      'info',
    ]);
  });

  it.each([
    ['passportNumber', 'passport', 'M55512345', undefined, 'M55512345'],
    ['passportNumber', 'passport', 'M55512345', 'B7654321', ['B7654321', 'M55512345']],
    ['idCard9', 'id-card-9', '024711357', undefined, '024711357'],
    ['taxCode', 'tax-code', '0100109106', undefined, '0100109106'],
  ])('meets by a %s that is stated as a former one', (attribute, scheme, value, current, feature) => {
    const record = {
      fullName: 'Phác Thị Chi Vũ',
      formerIdentifiers: [{ scheme, value }],
      ...(current !== undefined && { [attribute]: current }),
    };
    expect(standardise(record).features[attribute]).toEqual(feature);
    expect(keysOf(record)).toContain(value);
  });

  it('keeps a bare commune code out of attributes and keys', () => {
    const person = { fullName: 'Trần Văn Bình', dateOfBirth: '1990-05-17', permanentAddress: { communeCode: '00004' } };
    const record = standardise(person);
    expect(record.attributes).not.toHaveProperty('permanentAddress');
    expect(codesOf(person)).toContain('UNIT_CODE_SET_MISSING');
    expect(keysOf(person).some((key) => key.includes('00004'))).toBe(false);
  });

  it('lets a commune before and after the merger meet', () => {
    const before = { fullName: 'Trần Văn Bình', permanentAddress: { communeCode: '26740', codeSet: 'NSO-2025-01' } };
    const after = { fullName: 'Trần Văn Bình', permanentAddress: { communeCode: '26740', codeSet: 'NSO-2025-07' } };
    expect(keysOf(before).filter((key) => keysOf(after).includes(key))).toHaveLength(1);
  });

  it('takes 1 January of a source that pads for the year only', () => {
    expect(standardise({ dateOfBirth: '1960-01-01' }, { padsDates: true }).attributes).toEqual({ dateOfBirth: '1960' });
    expect(standardise({ dateOfBirth: '1960-01-01' }).attributes).toEqual({ dateOfBirth: '1960-01-01' });
  });

  it('reads a name in a legacy encoding', () => {
    const record = standardise({ fullName: 'NguyÔn V¨n An' }, { encoding: 'tcvn3' });
    expect(record.attributes).toEqual({ fullName: 'Nguyễn Văn An' });
    expect(record.findings.map(({ code }) => code)).toEqual(['LEGACY_ENCODING_REPAIRED']);
  });

  it('states former numbers as superseded identifiers', () => {
    const { identifiers } = standardise({
      nationalId: '001180000123',
      formerNationalIds: ['001181000456', '001180000123', 'x'],
    });
    expect(identifiers).toEqual([
      { scheme: 'national-id', value: '001180000123', status: 'active' },
      { scheme: 'national-id', value: '001181000456', status: 'superseded' },
    ]);
  });

  it('states a number as cancelled when the record says so, and does not use it as the current one', () => {
    const { attributes, identifiers, features, findings } = standardise({
      nationalId: '001180000123',
      status: 'Đã huỷ số định danh',
    });
    expect(attributes).toEqual({});
    expect(identifiers).toEqual([{ scheme: 'national-id', value: '001180000123', status: 'cancelled' }]);
    expect(features).toMatchObject({ formerNationalIds: ['001180000123'], nationalIds: ['001180000123'] });
    expect(features).not.toHaveProperty('nationalId');
    expect(findings.map(({ code, attribute }) => [code, attribute])).toEqual([['NATIONAL_ID_CANCELLED', 'status']]);
  });

  it('cancels no number of the dead', () => {
    const { identifiers } = standardise({ nationalId: '001180000123', status: 'Đã mất' });
    expect(identifiers).toEqual([{ scheme: 'national-id', value: '001180000123', status: 'active' }]);
  });

  it('leaves out a death before the birth', () => {
    const record = standardise({ dateOfBirth: '1980-02-01', deceasedOn: '1979' });
    expect(record.attributes).toEqual({ dateOfBirth: '1980-02-01' });
    expect(record.findings.map(({ code }) => code)).toContain('DEATH_BEFORE_BIRTH');
  });

  it('never holds a raw value in a finding about an unknown attribute', () => {
    const { findings } = standardise({
      'nationalId\u0000 001180000123 of Mrs Lan who lives at the far end of the lane': 'x',
    });
    expect(findings[0]?.attribute.length).toBeLessThanOrEqual(40);
  });
});
