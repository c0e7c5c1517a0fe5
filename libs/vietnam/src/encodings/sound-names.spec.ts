import nameWords from '../words/data/name-words.json';
import { normaliseName } from '../names/normalise-name';
import { detectEncoding } from './detect-encoding';

const words = (rows: readonly string[]): string[] => rows.map((row) => row.replace(/\|.*/, ''));
/** Left in the VNI encoding by the source of the counts. */
const DAMAGED = ['Khaùnh', 'Vieät'];
const SURNAMES = words(nameWords.surnames);
const GIVEN_NAMES = words(nameWords.givenNames).filter((word) => !DAMAGED.includes(word));
const MIDDLE_NAMES = words(nameWords.middleNames).filter((word) => !DAMAGED.includes(word));
const ETHNIC_SURNAMES = nameWords.ethnicSurnames.map((row) => row.slice(row.indexOf('|') + 1));

/** Foreign given names that end in, or hold, what are keys of Telex. */
const FOREIGN = (
  'Max Luis Doris Rose Basan Alex Felix Rex Marx Lucas Thomas James Charles Agnes Iris Boris Denis Carlos Ross Hans Andreas Silas Jess Miles ' +
  'Oscar Peter Victor Omar Amir Karim Jennifer Amber Roger Taylor Harper Xavier Olivier Jeff Josef Olaf Ralf Asif Raj Taj Lee Moon Kwon Woo ' +
  'Soo Hoon Jae Hee Yoon Aaron Isaac Andrew Drew Dawn Shawn Owen Gwen Anna Hannah Ana Eva Emma Ella Ada Ida Dora Nora Laura Maria Sofia ' +
  'Olga Igor Ivan Vera John Mary David Daniel Michael Joseph Juan Leo Noah Liam Dylan Ryan Kevin Tom Sam Ben Don Ted Todd Chad Hassan ' +
  'Fatima Rania Dana Sara Sarah Ruth Susan Lucy Roy Guy Dee Bee Lea Mia Zoe Chloe Adele Denise Rosa Carmen Ines Rafael Raul Saul Loic Jules ' +
  'Georges Paris Maureen Eileen Sokha Dara Somchai Somsak'
).split(' ');
const FOREIGN_WITH_MARKS = (
  'Loïc Anaïs Maël Noël Zoë Chloé Raphaël René Renée André José Müller Jörg Björn Søren François Hélène Éric Benoît Gaël Aïcha Thaïs João ' +
  'Muñoz Gökhan Beyoncé Raúl Luís Sofía Léa Théo Song Söng'
).split(' ');
const MINORITY = (
  "Y Vinh Tơr,Y Vinh Tor,Y Ngông Niê Kdăm,Y Bhiông Niê,Y Ban,H'Hen Niê,H'Hen Nie,H Hen Niê,H'Bia Êban,H'Linh Ayŭn,K'Sor Phước,K'Sor Phuoc," +
  "Ksor H'Nhan,K'Brêu,Ka Dơng,Rơ Châm Siu,Rơ Lan H'Mai,Rmah H'Đan,Siu Y,Nay Der,Nay H'Rôs,Kpă Klơng,A Dứt,A Blưu,Đinh Thị Hrơ,Blúp Líp," +
  'Bríu Pố,Zơrâm Buôn,Alăng Bhuôch,Pơloong Thị Sáu,Coor Nhất,Giàng A Páo,Giàng Seo Phử,Vừ Bá Xò,Thào Xuân Sùng,Lò Văn Păn,Lò Thị Ón,Cà Thị Ín,' +
  'Quàng Văn Pâng,Lường Văn Ơn,Lừu Thị Dê,Moong Văn Nghệ,Danh Kim Soi,Thạch Sa Quên,Kim Sa Rươl,Châu Sóc Khone,Neang Sóc Kha,Néang Phi,' +
  'Thập Liên Trưởng,Đàng Năng Thọ,Inrasara Phú Trạm,Phàn Phù Lìn,Chảo Láo Sử,Voòng Sắt Phu,Chíu Sì Mềnh,Ma Seo Chứ,Phí Thị Lan Hà'
).split(',');
const SURNAMES_OF_FOREIGNERS = 'Nguyễn,Nguyen,NGUYEN,Trần,Tran,Mai,Cao,Phan,Lê,Le,An,Kim'.split(',');

const isUnchanged = (name: string): boolean =>
  normaliseName(name).value.toUpperCase() === name.normalize('NFC').toUpperCase();

describe('a name that is sound', () => {
  it.each<[string, readonly string[]]>([
    ['of a Vietnamese family and given name', SURNAMES.flatMap((one) => GIVEN_NAMES.map((two) => `${one} ${two}`))],
    ['with a middle word', SURNAMES.flatMap((one) => MIDDLE_NAMES.map((two) => `${one} ${two} Anh`))],
    [
      'of a minority',
      [...MINORITY, ...ETHNIC_SURNAMES.flatMap((one) => GIVEN_NAMES.map((two) => `${one} Thị ${two}`))],
    ],
    [
      'of a foreigner',
      [...FOREIGN, ...FOREIGN_WITH_MARKS].flatMap((one) => [
        one,
        `${one} Smith`,
        ...SURNAMES_OF_FOREIGNERS.flatMap((two) => [
          `${two} ${one}`,
          `${two} Thị ${one}`,
          `${two} ${one.toUpperCase()}`,
        ]),
      ]),
    ],
  ])('%s is no text of another encoding', (_, names) => {
    expect(names.length).toBeGreaterThan(1_000);
    expect(names.filter((name) => !isUnchanged(name))).toEqual([]);
  });

  it.each(
    'GAS,PLX,REE,POW,GEX,MAX,LUX,SOFA,B.C.H,A.B.K,G.A.S,U.B.N.D,P.V.GAS,E.V.N,CTY TNHH MAX,Công ty TNHH B.C.H'.split(
      ',',
    ),
  )('nor is the name of a firm: %s', (name) => {
    expect(detectEncoding(name)).toMatchObject({ encoding: 'unicode', text: name });
  });
});

describe('a text of which some words are misspelt', () => {
  it.each([
    ['Nguyễn Hoàng Phuïc', 'Nguyễn Hoàng Phục', true],
    ['Lại Vieät Toàn', 'Lại Việt Toàn', true],
    ['Nguyễn ThÃ¡i BÃ¬nh', 'Nguyễn Thái Bình', true],
    ['Lê Thị ThÃºy', 'Lê Thị Thúy', true],
    ['Trần Thị Hoµ', 'Trần Thị Hoà', true],
    ['Leâ Hoàng Yeán', 'Lê Hồng Yến', true],
    ['Mai Thò Hoàng Yeán', 'Mai Thị Hồng Yến', true],
    ['Nguyeenx Thij Hoaf', 'Nguyễn Thị Hoà', true],
    ['Phan Vawn Nam', 'Phan Văn Nam', true],
    ['Lee Thij Hoaf', 'Lê Thị Hoà', true],
    ['Nguye6n4 Van An', 'Nguyễn Van An', true],
    ['Nguyênx Thị Nga', 'Nguyễn Thị Nga', true],
    ['Đăngj Ngọc Hôngf', 'Đặng Ngọc Hồng', true],
    ['Lê Thij Dương', 'Lê Thị Dương', true],
    ['HỒ BÍCH HÔNGf', 'Hồ Bích Hồng', true],
    ['TRẦN DIỆU NGỌC ANHs', 'Trần Diệu Ngọc Ánh', true],
    ['Mai Gia Hungf', 'Mai Gia Hùng', true],
    ['Vox Gia Hiếu', 'Võ Gia Hiếu', true],
    ['Nguyễn Văn Phucs', 'Nguyễn Văn Phúc', true],
    ['Võ Hoàng Yeens', 'Võ Hoàng Yến', true],
    ['Lê Thị Huyeenf', 'Lê Thị Huyền', true],
    ['Lê Anh Tua61n', 'Lê Anh Tuấn', true],
    ['Nguye64n Văn An', 'Nguyễn Văn An', true],
    ['Trần Va8n Bình', 'Trần Văn Bình', true],
    ['Phạm Thị Thu1y', 'Phạm Thị Thuý', true],
    ['Nguyễn Hoàng Khanhs', 'Nguyễn Hoàng Khánh', false],
    ['Nguyễn Thais', 'Nguyễn Thái', false],
    ['Tran Hoàng Phuïc', 'Tran Hồng Phục', false],
    ['Mai Lee', 'Mai Lê', false],
    ['Lee Anh', 'Lê Anh', false],
  ])('%s may be %s; certain: %s', (raw, text, certain) => {
    const detected = detectEncoding(raw);
    expect([detected.text.toLowerCase(), detected.certain]).toEqual([text.normalize('NFC').toLowerCase(), certain]);
    expect(normaliseName(raw).value).toBe((certain ? text : raw).normalize('NFC'));
  });

  it.each([
    'Nguyễn Max',
    'NGUYEN MAX',
    'Lee Min Soo',
    'Mai Hoa2',
    'Nguyễn Thị Raj',
    'Trần Chris',
    'Lê Mỹ Dơng',
    'Nguyễn Văn A1',
    'Nguyễn Thị Hoa12',
    'Nguyễn Văn A1B',
    'Nguyễn Thị Dawn',
  ])('%s is what it is', (name) => {
    expect(detectEncoding(name)).toMatchObject({ encoding: 'unicode', text: name });
  });
});
