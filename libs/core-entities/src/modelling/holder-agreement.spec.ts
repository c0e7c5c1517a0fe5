import { landParcel } from '../land-parcel/land-parcel.declaration';
import { HOLDER_GRADES, holderComparator } from './holder-agreement';
import { lettersOf } from './name-letters';

describe('how far the holders of two records agree', () => {
  it.each<[string, readonly string[], readonly string[], keyof typeof HOLDER_GRADES]>([
    ['one number, whatever the names', ['national-id:001', 'VU DINH TOAN'], ['national-id:001', 'LE A'], 'sameNumber'],
    ['one name of several holders', ['VU DINH TOAN', 'LE THI HOA'], ['LE THI HOA'], 'sameName'],
    ['the given name first', ['VU DINH TOAN'], ['TOAN VU DINH'], 'sameLetters'],
    ['words run together', ['LE THI HOA'], ['LE THIHOA'], 'sameLetters'],
    ['letters swapped', ['TRAN VAN PHUONG'], ['TRAN VAN PHUOGN'], 'sameLetters'],
    ['a letter left out of a long name', ['NGUYEN THI NGOC ANH'], ['NGUYEN THI NGOC AN'], 'similarName'],
    ['a short name with another letter', ['LE HOA'], ['LE HOI'], 'different'],
    ['two names of no Latin letter', ['王'], ['李'], 'different'],
    ['two people', ['VU DINH TOAN'], ['PHAM MINH HAI'], 'different'],
    ['numbers are never similar', ['national-id:001080000001'], ['national-id:001080000002'], 'different'],
  ])('%s', (_, left, right, grade) => {
    expect(holderComparator(left, right)).toBe(HOLDER_GRADES[grade]);
    expect(holderComparator(right, left)).toBe(HOLDER_GRADES[grade]);
  });

  it('knows a name by its letters, whatever their order', () => {
    expect(lettersOf('TOAN VU DINH')).toBe(lettersOf('VUDINH TOAN'));
    expect(lettersOf('VU DINH TOAN')).not.toBe(lettersOf('VU DINH TAN'));
  });
});

describe('names without a Latin letter', () => {
  const context = { observedAt: '2026-01-01T00:00:00Z', habits: {} };
  const keyNames = (attributes: Readonly<Record<string, unknown>>): readonly string[] => {
    const { features } = landParcel.standardise(attributes, context);
    return landParcel.blockingKeys.flatMap(({ name, values }) => (values(features).length > 0 ? [name] : []));
  };

  it('make no key of a holder, so that two do not meet by nothing', () => {
    const plot = { communeCode: '26740', codeSet: 'NSO-2025-07', parcelNumber: '12', mapSheet: '7', area: 104.2 };
    const named = keyNames({ ...plot, holders: [{ name: 'Lê Thị Hoa' }] });
    expect(named.filter((name) => name.includes('holder')).length).toBeGreaterThan(2);
    expect(keyNames({ ...plot, holders: [{ name: '王小明' }] }).filter((name) => name.includes('holder'))).toEqual([]);
  });
});
