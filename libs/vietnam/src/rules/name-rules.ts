import { parsePartialDate } from '../dates/partial-date';
import { detectEncoding } from '../encodings/detect-encoding';
import { withoutEscapes } from '../encodings/escaped-letters';
import { nameAgreement } from '../text/name-keys';
import { jointNames } from '../names/joint-names';
import { NAME_LABELS_VERSION } from '../names/name-labels';
import { normaliseName } from '../names/normalise-name';
import { FORMS_OF_ADDRESS_VERSION } from '../names/titles/title-words';
import { syllableAsMeant } from '../names/syllable-as-meant';
import { PLACEHOLDERS_VERSION } from '../text/placeholder-words';
import { MIDDLE_NAME_COUNTS, WOMENS_WORD, WORDS_COUNTED } from '../words/surnames';
import type { Rule } from './rule';
import { shown } from './shown-outcome';

export const NAME_RULES: readonly Rule[] = [
  {
    subject: 'names',
    vi: `Nhãn của biểu mẫu trước tên, có dấu hai chấm hoặc gạch nối, được bỏ (phiên bản ${NAME_LABELS_VERSION}); “Con: bà …” vẫn là trẻ chưa đặt tên.`,
    en: `Labels of forms before a name, with a colon or dash, are left out (version ${NAME_LABELS_VERSION}); Con: bà … stays a newborn without a name.`,
    source: 'Circular 04/2024/TT-BTP and Circular 10/2024/TT-BTNMT (forms); general knowledge',
    confidence: 'medium',
    example: () =>
      [
        shown('Con: Nguyễn Văn An', normaliseName('Con: Nguyễn Văn An')),
        shown('Con: bà Lan', normaliseName('Con: bà Lan')),
      ].join(' · '),
  },
  {
    subject: 'names',
    vi: 'Tên lưu dạng NFC; chữ trông giống Đ và ký tự ẩn được thay; vị trí dấu thanh và i/y không tạo ra tên khác.',
    en: 'Names are kept in NFC; look-alikes of Đ and invisible characters are mapped; tone place and i/y make no other name.',
    source: 'Unicode; Decision 1989/QĐ-BGDĐT of 2018',
    confidence: 'high',
    example: () => `Hoà/Hòa: ${nameAgreement('Hoà', 'Hòa')}; Lý/Lí: ${nameAgreement('Lý', 'Lí')}`,
  },
  {
    subject: 'names',
    vi: 'Tên dân tộc thiểu số và tên nước ngoài không bị đổi thứ tự, không bị bỏ chữ.',
    en: 'Names of ethnic minorities and of foreigners are neither reordered nor shortened.',
    source: 'Circular practice; lists of names',
    confidence: 'medium',
    example: () => shown('Y Ngông Niê Kdăm', normaliseName('Y Ngông Niê Kdăm')),
  },
  {
    subject: 'names',
    vi: 'Bảng mã cũ (TCVN3, VNI, VIQR, Telex) chỉ được chuyển khi mọi chữ đều chứng tỏ; có hai cách đọc thì chỉ gợi ý.',
    en: 'Legacy encodings (TCVN3, VNI, VIQR, Telex) are converted when every word speaks for it; of two readings neither is more than a suggestion.',
    source: 'TCVN 5712:1993; RFC 1456',
    confidence: 'high',
    example: () => {
      const { encoding, text } = detectEncoding('NguyÔn V¨n An');
      return `NguyÔn V¨n An → ${text} (${encoding})`;
    },
  },
  {
    subject: 'names',
    vi: 'Văn bản đã có chữ Việt dựng sẵn không phải gõ thô: chỉ từ sai chính tả mới được xét, và chỉ khi ra một tên có người mang.',
    en: 'Text that holds composed Vietnamese letters was not typed raw: only misspelt words are candidates, and only when a name comes out that is borne.',
    source: 'Unicode; counts of 8,736 names; foreign and minority names tried',
    confidence: 'medium',
    example: () =>
      ['Nguyễn Max', 'Y Vinh Tơr', 'Nguyênx Thị Nga', 'Lê Anh Tua61n']
        .map((name) => shown(name, normaliseName(name)))
        .join('; '),
  },
  {
    subject: 'names',
    vi: 'Ngày có tên tháng (tiếng Anh, “thg 3”, “tháng ba”), thứ trong tuần, SA/CH, năm can chi hoặc ghi chú dương lịch được đọc; ngày âm lịch và “tháng Một” thì không.',
    en: 'A date with the month by name (English, thg 3, tháng ba), a day of the week, SA or CH, the name of its year or a note of the sun’s calendar is read; a day of the moon and tháng Một are not.',
    source: 'Unicode CLDR, Vietnamese dates; what spreadsheets write; general knowledge',
    confidence: 'medium',
    example: () =>
      ['15 thg 3, 1971', '15-Mar-1971', 'Tân Hợi 1971', '15/3/1971 (ÂL)']
        .map((text) => shown(text, parsePartialDate(text, { observedAt: '2026-01-01' })))
        .join('; '),
  },
  {
    subject: 'names',
    vi: 'Chữ còn ở dạng mã của trang web, kịch bản hoặc địa chỉ được đưa về chữ; văn bản bằng chữ khác (Kirin, Hy Lạp) được giữ nguyên.',
    en: 'Letters left as a web page, a script or an address bar writes them become letters; a text in another script (Cyrillic, Greek) stays as it is.',
    source: 'HTML 4.01 (24.2); RFC 3986 (2.1); RFC 8259 (7); Unicode',
    confidence: 'high',
    example: () =>
      `Nguy&#7877;n V&#259;n An → ${withoutEscapes('Nguy&#7877;n V&#259;n An') ?? ''}; Иван → ${normaliseName('Иван Петров').value}`,
  },
  {
    subject: 'names',
    vi: `Tên không chỉ ai không phải bằng chứng: trẻ chưa đặt tên, người chưa rõ danh tính, tên mẫu (bảng ${PLACEHOLDERS_VERSION}).`,
    en: `What names nobody is no evidence: newborns without a name, persons who are not known, names of examples (table ${PLACEHOLDERS_VERSION}).`,
    source: 'Law 60/2014/QH13 art. 15 (sixty days to register a birth); public fault reports',
    confidence: 'medium',
    example: () =>
      ['Trẻ sơ sinh', 'Con bà Lừu Thị Dê', 'Võ Danh'].map((name) => shown(name, normaliseName(name))).join('; '),
  },
  {
    subject: 'names',
    vi: `Danh xưng và ghi chú quanh tên được bỏ ra (bảng ${FORMS_OF_ADDRESS_VERSION}); họ Ông được giữ.`,
    en: `Forms of address and notes around a name are left out (table ${FORMS_OF_ADDRESS_VERSION}); the family name Ông stays.`,
    source: 'Forms of land and household registers; general knowledge',
    confidence: 'medium',
    example: () =>
      ['Hộ ông Lò Văn Păn (chết)', 'Ông Cao Thắng'].map((name) => shown(name, normaliseName(name))).join('; '),
  },
  {
    subject: 'names',
    vi: 'Số thứ tự trước tên, số giấy tờ, điện thoại, xóm, “con ông …” sau tên được bỏ ra; tên còn để trống (“Nguyễn Văn …”) không là tên.',
    en: 'The place in a list before a name, and a number, hamlet or relative behind it, are left out; a name left open names nobody.',
    source: 'Lists of communes and hospitals; general knowledge',
    confidence: 'medium',
    example: () =>
      ['1. Nguyễn Văn Bình', 'Lò Thị Mai, CCCD 014071004321', 'Nguyễn Văn …']
        .map((name) => shown(name, normaliseName(name)))
        .join('; '),
  },
  {
    subject: 'names',
    vi: 'Một ô ghi nhiều người sử dụng đất được tách khi mỗi người có danh xưng hoặc họ và tên đủ; tên tổ chức không tách.',
    en: 'Several holders in one value are parted where each has a form of address or a family name and is whole; an organisation is not.',
    source: 'Land Law 31/2024/QH15 art. 4, 135 (holders in common, husband and wife); land registers',
    confidence: 'medium',
    example: () =>
      ['Hộ ông Nguyễn Văn An và bà Trần Thị Bé', 'Công ty A và B']
        .map((text) => `${text}: ${jointNames(text).length || 1}`)
        .join('; '),
  },
  {
    subject: 'names',
    vi: 'Tên được giữ theo thứ tự như đã viết; khi so khớp chỉ đọc theo thứ tự khác khi số đếm các từ cho thấy rõ, hoặc bản ghi kia viết như vậy.',
    en: 'A name is kept in the order in which it is written; matching reads it in another where counts of its words leave no doubt, or the other record has it so.',
    source: 'Counts of 8,736 names',
    confidence: 'medium',
    example: () => shown('Huệ Nguyễn Diệu', normaliseName('Huệ Nguyễn Diệu')),
  },
  {
    subject: 'names',
    vi: 'Khi so khớp, tiếng viết sai chính tả được đọc theo ý: thiếu một dấu móc (uơ, ưo trước chữ khác), phím Telex còn sót; tiếng tận cùng c, ch, p, t mà không có sắc hoặc nặng là đã mất dấu. Tên lưu không đổi.',
    en: 'Matching reads a word that is no syllable as it was meant: one horn left out (uơ, ưo before a letter), keys of Telex; what ends in c, ch, p, t without sắc or nặng has lost its tone. The name that is kept stays.',
    source: 'Decision 240/QĐ of 1984 and 1989/QĐ-BGDĐT of 2018 (spelling of syllables); lists of offices',
    confidence: 'medium',
    example: () =>
      ['Phuơng', 'quyeets', 'Ngoc']
        .map((word) => `${word} → ${syllableAsMeant(word).isToneKnown ? syllableAsMeant(word).word : '?'}`)
        .join('; '),
  },
  {
    subject: 'names',
    vi: 'Ngày là ngày ở Việt Nam (UTC+7): thời điểm có múi giờ được đổi, tương lai và tuổi tính theo ngày đó.',
    en: 'A day is a day in Viet Nam (UTC+7): a time with its zone is converted, and future and age are judged by that day.',
    source: 'Decision 134/2002/QĐ-TTg',
    confidence: 'medium',
    example: () => shown('1993-02-28T17:00:00.000Z', parsePartialDate('1993-02-28T17:00:00.000Z')),
  },
  {
    subject: 'names',
    vi: 'Ngày 01/01/1900 được giữ, được ghi chú và không dùng để so khớp; từ nguồn hay điền thay thì bị bỏ. 01/01 năm khác có nghĩa như viết.',
    en: '1 January 1900 is kept, noted and no evidence; from a source that pads it is no value. 1 January of another year is what it says.',
    source: 'ECMA-376; MS-OAUT; IEEE Std 1003.1; registers',
    confidence: 'high',
    example: () => shown('01/01/1900', parsePartialDate('01/01/1900')),
  },
  {
    subject: 'names',
    vi: 'Ngày 00/00 là chỉ biết năm; 01/01 của nguồn hay điền thay cũng vậy.',
    en: '00/00 means that only the year is known; so does 1 January of a source that pads.',
    source: 'Registers; declared per source',
    confidence: 'high',
    example: () => shown('00/00/1980', parsePartialDate('00/00/1980')),
  },
  {
    subject: 'names',
    vi: 'Thị có trong tên của một nửa phụ nữ (giả định), nhiều hơn trong các tên đã đếm: hai phụ nữ cùng tên phổ biến, cùng ngày sinh, không gì khác thì được hỏi.',
    en: 'Thị is in the names of half of all women (assumed), more than of those counted: two of a common name and one birthday and nothing else are asked about.',
    source:
      'Shares by birth year, 80–90 % in the middle of the 20th century and 16 % now; counts of 8,736 names; between them assumed',
    confidence: 'low',
    example: () => {
      const counted = MIDDLE_NAME_COUNTS.find(({ word }) => word === WOMENS_WORD.word)?.count ?? 0;
      return `${WOMENS_WORD.word}: ${counted} / ${WORDS_COUNTED.middleNames}; ${WOMENS_WORD.share}`;
    },
  },
];
