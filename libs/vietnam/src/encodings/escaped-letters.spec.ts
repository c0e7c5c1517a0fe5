import { withoutEscapes } from './escaped-letters';

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
