import * as fc from 'fast-check';
import { decodeLegacy } from './decode-legacy';
import { detectEncoding } from './detect-encoding';
import { repairLostHorns } from './lost-horn';
import { placeTone } from './typed-marks';
import { withoutEscapes } from './escaped-letters';

describe('legacy encodings, row by row', () => {
  it.each([
    ['tcvn3', 'NguyÔn V¨n An', 'Nguyễn Văn An'],
    ['vni', 'Nguyeãn Vaên An', 'Nguyễn Văn An'],
    ['viqr', 'Nguye^~n Va(n An', 'Nguyễn Văn An'],
    ['telex', 'Nguyeenx Vawn An', 'Nguyễn Văn An'],
    ['vni-keys', 'Nguye6n4 Va8n An', 'Nguyễn Văn An'],
    ['utf8-as-cp1252', 'Nguyá»…n VÄƒn An', 'Nguyễn Văn An'],
    ['tcvn3', 'TiÕng ViÖt rÊt hay', 'Tiếng Việt rất hay'],
    ['vni', 'Tieáng Vieät raát hay', 'Tiếng Việt rất hay'],
    ['viqr', "Tie^'ng Vie^.t ra^'t hay", 'Tiếng Việt rất hay'],
    ['telex', 'Tieengs Vieetj raats hay', 'Tiếng Việt rất hay'],
    ['tcvn3', 'B¶o Th¾ng', 'Bảo Thắng'],
    ['tcvn3', 'M\u00adêng Kh\u00ad¬ng', 'Mường Khương'],
    ['vni', 'Ñöôøng Leâ Lôïi', 'Đường Lê Lợi'],
    ['vni', 'Buøi Thò Myõ Duyeân', 'Bùi Thị Mỹ Duyên'],
    ['vni-keys', 'Tra62n Tua61n D9u71c', 'Trần Tuấn Đức'],
    ['telex', 'Tranf Ddinhf Dduwcs', 'Tràn Đình Đức'],
    ['telex', 'Traanf Tuaans', 'Trần Tuấn'],
    ['utf8-as-cp1252', 'LÃª Thá»‹ ThÃºy', 'Lê Thị Thúy'],
    ['tcvn3', 'Lª ThÞ Hµ', 'Lê Thị Hà'],
    ['tcvn3', 'TrÇn §øc Th¾ng', 'Trần Đức Thắng'],
    ['tcvn3', 'NGUYÔN V¡N AN', 'NGUYỄN VĂN AN'],
    ['tcvn3', 'TRÇN THÞ HµNG', 'TRẦN THỊ HÀNG'],
  ] as const)('%s: %s → %s', (encoding, raw, text) => {
    expect(decodeLegacy(raw, encoding)).toBe(text.normalize('NFC'));
    expect(detectEncoding(raw)).toMatchObject({ encoding, text });
  });

  it.each([
    'Nguyễn Văn An',
    'Trần Thị Hoà',
    'Bùi Duy Qúy',
    'Nguyen Van An',
    "H'Hen Niê",
    'Y Ngông Niê Kdăm',
    'Giàng A Páo',
    'John Smith',
    'Max Alexander Foster',
    'Jesús Núñez',
    'André Müller',
    'Lò Thị Ón',
    '',
  ])('leaves %s alone', (name) => {
    expect(detectEncoding(name)).toMatchObject({ encoding: 'unicode', text: name });
  });

  it('says what speaks for a reading', () => {
    expect(detectEncoding('NguyÔn V¨n An')).toMatchObject({
      certain: true,
      evidence: { shareDecoded: 1, startsWithSurname: true },
    });
  });

  it('puts ư back where the soft hyphen was dropped, and says so', () => {
    expect(detectEncoding('Mêng Kh¬ng')).toMatchObject({
      encoding: 'tcvn3',
      text: 'Mường Khương',
      letterLost: true,
      certain: false,
    });
    expect(repairLostHorns('Đờng Hng Trng Nguyễn')).toBe('Đường Hưng Trưng Nguyễn');
  });

  it.each([
    ['hoa', '\u0300', 'hoà'],
    ['hoan', '\u0300', 'hoàn'],
    ['quy', '\u0301', 'quý'],
    ['gia', '\u0300', 'già'],
    ['cua', '\u0309', 'của'],
    ['nguyên', '\u0303', 'nguyễn'],
    ['đương', '\u0300', 'đường'],
    ['ngoai', '\u0300', 'ngoài'],
    ['gi', '\u0300', 'gì'],
  ])('sets the tone of %s%s as %s', (word, tone, spelled) => {
    expect(placeTone(word, tone)).toBe(spelled);
  });

  it('never throws and keeps what it calls Unicode', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const detected = detectEncoding(raw);
        if (detected.encoding === 'unicode') expect(detectEncoding(detected.text).text).toBe(detected.text);
      }),
    );
  });
});

describe('letters that were left as a page, a script or an address bar writes them', () => {
  it.each([
    ['Nguy&#7877;n V&#259;n An', 'Nguyễn Văn An'],
    ['&#x110;&#x1ED7; V&#x103;n An', 'Đỗ Văn An'],
    ['Tr&#7847;n Th&#7883; B&igrave;nh', 'Trần Thị Bình'],
    ['L&ecirc; &ETH;&igrave;nh H&ugrave;ng', 'Lê Đình Hùng'],
    ['Công ty TNHH A &amp; B', 'Công ty TNHH A & B'],
    ['Nguy&amp;#7877;n', 'Nguyễn'],
    ['Nguy\\u1ec5n V\\u0103n An', 'Nguyễn Văn An'],
    ['Nguy%E1%BB%85n V%C4%83n An', 'Nguyễn Văn An'],
    ['&ldquo;Hoa Sen&rdquo;', '“Hoa Sen”'],
  ])('%s → %s', (raw, text) => {
    expect(withoutEscapes(raw)).toBe(text);
    expect(withoutEscapes(text)).toBeUndefined();
  });

  it.each(['A&B', 'D & D', 'giảm 50%', 'AT&T; ABC', 'a\\b', '&#0;', '\\ud800', '&#1114111;', '%E1%BB', '&unknown;'])(
    '%s has none',
    (raw) => {
      expect(withoutEscapes(raw)).toBeUndefined();
    },
  );
});
