import { person } from '../person/person.declaration';
import {
  plainWholeTerm,
  plainWordTerm,
  searchTermsOf,
  searchWordsOf,
  valueTerm,
  wholeTerm,
  wordTerm,
} from './search-terms';

const termsOf = (attributes: Readonly<Record<string, unknown>>): readonly string[] =>
  searchTermsOf(person.attributes, attributes);
const attribute = (name: string) => person.attributes.find((declared) => declared.name === name)!;

describe('search terms', () => {
  it.each([
    ['nguyen van duc', 'Nguyễn Văn Đức'],
    ['NGUYEN VAN DUC', 'Nguyễn  Văn Đức'],
    ['hhen nie', "H'Hen Niê"],
    ['ngô', 'Ngo'],
  ])('hold the words of %j and %j alike without diacritics', (typed, stored) => {
    const plain = searchWordsOf(typed).map((word) => plainWordTerm('fullName', word).term);
    expect(termsOf({ fullName: stored })).toEqual(expect.arrayContaining(plain));
    expect(termsOf({ fullName: stored })).toEqual(
      expect.arrayContaining([...plainWholeTerm('fullName', searchWordsOf(typed))]),
    );
  });

  it.each([
    ['hòa', 'Hoà', true],
    ['Hoà', 'Hoá', false],
    ['duc', 'Đức', false],
    ['NGUYỄN', 'Nguyễn', true],
    ['Nguye\u0302\u0303n', 'Nguyễn', true],
  ])('of %j and %j as written are the same: %s', (typed, stored, same) => {
    const [word] = searchWordsOf(typed);
    expect(termsOf({ fullName: stored }).includes(wordTerm('fullName', word!).term)).toBe(same);
    expect(termsOf({ fullName: stored }).includes(wholeTerm('fullName', [word!])[0]!)).toBe(same);
  });

  it('keep the order of words in the whole value only', () => {
    const stored = termsOf({ fullName: 'Văn Đức' });
    const turned = searchWordsOf('Đức Văn');
    expect(stored).toEqual(expect.arrayContaining(turned.map((word) => wordTerm('fullName', word).term)));
    expect(stored).not.toContain(wholeTerm('fullName', turned)[0]);
  });

  it('read values by equality, dates also by their beginning, addresses by their commune', () => {
    const stored = termsOf({
      dateOfBirth: '1980-02-01',
      sex: 'female',
      permanentAddress: { text: '1 Lê Lợi', communeCode: '26734', codeSet: 'NSO-2025-07' },
    });
    const found = (name: string, value: unknown): boolean => {
      const { term, isPrefix = false } = valueTerm(attribute(name), value)!;
      return stored.some((one) => (isPrefix ? one.startsWith(term) : one === term));
    };
    expect(found('sex', 'female')).toBe(true);
    expect(found('sex', 'male')).toBe(false);
    for (const date of ['1980', '1980-02', '1980-02-01']) expect(found('dateOfBirth', date)).toBe(true);
    expect(found('dateOfBirth', '1980-03')).toBe(false);
    expect(found('permanentAddress', { communeCode: '26734' })).toBe(true);
    expect(found('permanentAddress', { communeCode: '26734', codeSet: 'NSO-2025-07' })).toBe(true);
    expect(found('permanentAddress', { communeCode: '26734', codeSet: 'NSO-2025-01' })).toBe(false);
    expect(valueTerm(attribute('permanentAddress'), { text: 'Hà Nội' })).toBeUndefined();
    expect(stored.join()).not.toMatch(/LOI|LÊ/);
  });

  it('hold nothing of attributes that search does not read', () => {
    expect(termsOf({ nationalId: '001180000123', phone: '0903123456', ethnicity: 'Kinh' })).toEqual([]);
  });

  it('have an end, whatever the text', () => {
    const terms = termsOf({
      fullName: 'a'.repeat(500),
      otherNames: [Array(400).fill('xin chào').join(' '), '!!!', ''],
    });
    expect(terms.every((term) => Buffer.byteLength(term) < 1_000)).toBe(true);
  });
});
