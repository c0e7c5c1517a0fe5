import { standardisePerson } from '../person/standardise-person';
import { standardiseLandParcel } from '../land-parcel/standardise-land-parcel';

const CONTEXT = { observedAt: '2026-06-30T08:00:00Z', habits: {} };
const findingsOf = (attributes: Record<string, unknown>): [string, string][] =>
  standardisePerson(attributes, CONTEXT).findings.map(({ code, attribute }) => [code, attribute]);

describe('reading an address', () => {
  it.each([
    ['no unit', '12 Lê Lợi', 'ADDRESS_NO_UNIT'],
    ['no commune', '12 Lê Lợi, Thành phố Hồ Chí Minh', 'ADDRESS_COMMUNE_UNKNOWN'],
    ['a commune of before the merger that went to several', 'Phường Đa Kao, Quận 1, TP.HCM', 'UNIT_SEVERAL_SUCCESSORS'],
    ['a commune of another province', 'Phường Đa Kao, Thành phố Hà Nội', 'ADDRESS_UNIT_CONTRADICTION'],
  ])('finds %s in a text', (_, text, code) => {
    expect(findingsOf({ permanentAddress: text })).toEqual([[code, 'permanentAddress']]);
    expect(findingsOf({ permanentAddress: { text } })).toEqual([[code, 'permanentAddress/text']]);
  });

  it('finds a code beside a text that names another commune', () => {
    const text = '12 Lê Lợi, Phường Bến Nghé, Quận 1, TP.HCM';
    const coded = (communeCode: string, codeSet: string) => ({ permanentAddress: { text, communeCode, codeSet } });
    expect(findingsOf(coded('00004', 'NSO-2025-07'))).toEqual([
      ['ADDRESS_UNIT_CONTRADICTION', 'permanentAddress/communeCode'],
    ]);
    expect(findingsOf(coded('26740', 'NSO-2025-01'))).toEqual([]);
    expect(findingsOf(coded('26740', 'NSO-2025-07'))).toEqual([]);
  });

  it('needs no commune of an origin, nor of a parcel that states its commune', () => {
    expect(findingsOf({ placeOfOrigin: 'Thành phố Hà Nội' })).toEqual([]);
    const parcel = { communeCode: '26740', codeSet: 'NSO-2025-07', address: '12 Lê Lợi' };
    expect(standardiseLandParcel(parcel, CONTEXT).findings).toEqual([]);
  });

  it('decodes what is certainly of a font', () => {
    const record = standardisePerson({ permanentAddress: '12 Lª Lîi, QuËn 1, TP.HCM' }, CONTEXT);
    expect(record.findings).toContainEqual(
      expect.objectContaining({ code: 'LEGACY_ENCODING_REPAIRED', suggestion: '12 Lê Lợi, Quận 1, TP.HCM' }),
    );
    expect(record.attributes).toEqual({ permanentAddress: { text: '12 Lê Lợi, Quận 1, TP.HCM' } });
  });
});
