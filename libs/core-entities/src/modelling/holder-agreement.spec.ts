import { HOLDER_GRADES, holderComparator, lettersOf } from './holder-agreement';

describe('how far the holders of two records agree', () => {
  it.each<[string, readonly string[], readonly string[], keyof typeof HOLDER_GRADES]>([
    ['one number, whatever the names', ['national-id:001', 'VU DINH TOAN'], ['national-id:001', 'LE A'], 'sameNumber'],
    ['one name of several holders', ['VU DINH TOAN', 'LE THI HOA'], ['LE THI HOA'], 'sameName'],
    ['the given name first', ['VU DINH TOAN'], ['TOAN VU DINH'], 'sameLetters'],
    ['words run together', ['LE THI HOA'], ['LE THIHOA'], 'sameLetters'],
    ['letters swapped', ['TRAN VAN PHUONG'], ['TRAN VAN PHUOGN'], 'sameLetters'],
    ['a letter left out of a long name', ['NGUYEN THI NGOC ANH'], ['NGUYEN THI NGOC AN'], 'similarName'],
    ['a short name with another letter', ['LE HOA'], ['LE HOI'], 'different'],
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
