import * as fc from 'fast-check';
import { foldDiacritics } from '../text/fold-diacritics';
import { tidyText } from '../text/tidy-text';
import { isVietnameseSyllable } from '../text/vietnamese-syllable';
import { abbreviates } from './abbreviations';
import { nameAgreement, nameKeys, nameTokens } from '../text/name-keys';
import { areRegionalForms, sexHint } from './regional-names-and-sex';
import { normaliseName } from './normalise-name';
import { GIVEN_NAME_COUNTS, SURNAME_COUNTS } from '../words/surnames';
import { syllableAsMeant } from './syllable-as-meant';

describe('name keys', () => {
  it.each([
    ['Hoà', 'Hòa', 'tone'],
    ['Thuý', 'Thúy', 'tone'],
    ['Qúy', 'Quý', 'tone'],
    ['Hùynh', 'Huỳnh', 'tone'],
    ['Lý', 'Lí', 'iy'],
    ['Kỳ', 'Kì', 'iy'],
    ['Quý', 'Quí', 'iy'],
    ['Nguyễn', 'Nguyển', 'noTone'],
    ['Trần', 'Tran', 'plain'],
    ['Đức', 'Ðức', 'exact'],
    ['nguyễn văn an', 'NGUYỄN VĂN AN', 'exact'],
    ['Huỳnh', 'Hoàng', undefined],
    ['Vũ', 'Võ', undefined],
    ['Thủy', 'Thui', undefined],
    ['', '', undefined],
  ])('%s and %s agree at %s', (left, right, level) => {
    expect(nameAgreement(left, right)).toBe(level);
    expect(nameAgreement(right.normalize('NFD'), left)).toBe(level);
  });

  it('equal at one level means equal at every later one', () => {
    const word = fc.constantFrom('Hoà', 'Hòa', 'Lý', 'Lí', 'Ly', 'Tran', 'Trần', "H'Hen", 'Đức', 'Duc', 'Qúy', 'Quí');
    const levels = ['exact', 'tone', 'iy', 'noTone', 'plain'] as const;
    fc.assert(
      fc.property(fc.array(word, { maxLength: 3 }), fc.array(word, { maxLength: 3 }), (left, right) => {
        const [l, r] = [nameKeys(left.join(' ')), nameKeys(right.join(' '))];
        const equal = levels.map((level) => l[level] === r[level]);
        expect(equal).toEqual([...equal].sort());
      }),
    );
  });
});

describe('name normaliser', () => {
  it.each([
    ['NGUYỄN THỊ HOÀ', 'Nguyễn Thị Hoà', []],
    ['nguyễn văn an', 'Nguyễn Văn An', []],
    ['Anh Ðức', 'Anh Đức', ['NAME_LOOKALIKE']],
    ['Nguyễn Văn Аn', 'Nguyễn Văn An', ['NAME_LOOKALIKE']],
    ['Trần\u200b Văn\u00a0 An ', 'Trần Văn An', ['NAME_INVISIBLE']],
    ['NGUYEN<<VAN<AN<<<<', 'Nguyen Van An', ['NAME_MACHINE_READABLE']],
    ['h’hen niê', "H'Hen Niê", []],
    ['Y Ngông Niê Kdăm', 'Y Ngông Niê Kdăm', []],
    ['Siu Y', 'Siu Y', []],
    ["K'BRÊU", "K'Brêu", ['NAME_SINGLE_WORD']],
    ['Giàng A Páo', 'Giàng A Páo', []],
    ['Nguyễn Echam Samuel', 'Nguyễn Echam Samuel', []],
    ['Ng. T. Lan', 'Ng. T. Lan', ['NAME_ABBREVIATED']],
    ['Ông: Nguyễn Văn An', 'Nguyễn Văn An', ['NAME_TITLE']],
    ['Ông Cao Thắng', 'Ông Cao Thắng', []],
    ['NguyÔn V¨n An', 'Nguyễn Văn An', ['LEGACY_ENCODING_REPAIRED']],
    ['Nguyá»…n VÄƒn An', 'Nguyễn Văn An', ['LEGACY_ENCODING_REPAIRED']],
    ['Mêng Kh¬ng', 'Mêng Kh¬ng', ['LEGACY_LETTER_LOST', 'NAME_CHARACTERS']],
    ['Nguyễn Văn 5', 'Nguyễn Văn 5', ['NAME_DIGITS']],
    ['không rõ', '', ['PLACEHOLDER_VALUE']],
    ['  ', '', ['PLACEHOLDER_VALUE']],
  ])('%s → %s', (raw, value, codes) => {
    const normalised = normaliseName(raw);
    expect(normalised.value).toBe(value.normalize('NFC'));
    expect(normalised.findings.map(({ code }) => code)).toEqual(codes);
  });

  it('gives NFC for decomposed and half-decomposed input', () => {
    expect(normaliseName('Nguyễn Thị Hoà'.normalize('NFD')).value).toBe('Nguyễn Thị Hoà');
    expect(normaliseName('Nguyê\u0303n Thi\u0323 Hoa\u0340').value).toBe('Nguyễn Thị Hoà');
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(..."nguyễntrầnĐđÐ ²'’-.<0aAeăâ\u0301\u0323\u00a0\u200bàãéêµ¨¬") }),
  );

  it('is idempotent, as are all text normalisers, and never throws', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { value } = normaliseName(raw);
        expect(normaliseName(value).value).toBe(value);
        expect(tidyText(tidyText(raw))).toBe(tidyText(raw));
        expect(foldDiacritics(foldDiacritics(raw))).toBe(foldDiacritics(raw));
        expect(foldDiacritics(raw)).toMatch(/^(?:[A-Z0-9]+(?: [A-Z0-9]+)*)?$/);
        expect(nameTokens(nameTokens(raw).join(' '))).toEqual(nameTokens(raw));
      }),
      { numRuns: 500 },
    );
  });
});

describe('forms of names', () => {
  it('knows abbreviations that skip letters, and words that abbreviate nothing', () => {
    expect(abbreviates('Hg', 'Hoàng')).toBe(true);
    expect(abbreviates('Ph', 'Phan')).toBe(true);
    expect(abbreviates('Tr', 'Nguyễn')).toBe(false);
    expect(abbreviates('Lan', 'Lan')).toBe(false);
  });

  it('holds regional forms apart from equality', () => {
    expect(areRegionalForms('Vũ', 'Võ')).toBe(true);
    expect(areRegionalForms('Huỳnh', 'Hoàng')).toBe(true);
    expect(areRegionalForms('Vũ', 'Vũ')).toBe(false);
    expect(areRegionalForms('Vũ', 'Hoàng')).toBe(false);
    expect(nameAgreement('Vũ Minh', 'Võ Minh')).toBeUndefined();
  });

  it('reads sex as a hint', () => {
    expect(sexHint('Nguyễn Thị Lan')).toEqual({ sex: 'female', strength: 'strong' });
    expect(sexHint('Nguyễn Văn An')).toEqual({ sex: 'male', strength: 'weak' });
    expect(sexHint('Thị An')).toBeUndefined();
  });

  it('the counted surnames and given names are syllables', () => {
    const words = [...SURNAME_COUNTS, ...GIVEN_NAME_COUNTS].map(({ word }) => word);
    expect(words.length).toBeGreaterThan(200);
    expect(words.filter((word) => !isVietnameseSyllable(word)).length / words.length).toBeLessThan(0.03);
  });
});

describe('a word of a name as it was meant', () => {
  it.each<[string, string, boolean]>([
    ['Phuơng', 'PHƯƠNG', true],
    ['phưong', 'PHƯƠNG', true],
    ['Thuở', 'Thuở', true],
    ['quyeets', 'quyết', true],
    ['ngânf', 'ngần', true],
    ['DDOOX', 'ĐỖ', true],
    ['Ngoc', 'Ngoc', false],
    ['Phưỡc', 'Phưỡc', false],
    ['\u0303tâm', 'tâm', false],
    ['Quỳnh', 'Quỳnh', true],
    ["H'Hen", "H'Hen", true],
    ['Robert', 'Robert', true],
  ])('%s is %s', (word, meant, isToneKnown) => {
    expect(syllableAsMeant(word)).toEqual({ word: meant, isToneKnown });
  });
});
