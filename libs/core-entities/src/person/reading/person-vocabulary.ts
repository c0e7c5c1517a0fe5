/** Words of registers for a closed list, folded to upper-case A–Z; the keys of the lists are what the registry stores. */
export const MARITAL_STATUS_WORDS: ReadonlyMap<string, string> = new Map([
  ['SINGLE', 'single'],
  ['DOC THAN', 'single'],
  ['CHUA KET HON', 'single'],
  ['CHUA VO', 'single'],
  ['CHUA CHONG', 'single'],
  ['DANG DOC THAN', 'single'],
  ...['', 'TUNG '].flatMap((ever) =>
    ['KET HON', 'LAP GIA DINH', 'XAY DUNG GIA DINH', 'CO GIA DINH', 'CO VO', 'CO CHONG', 'CO VO CHONG', 'VO CHONG'].map(
      (words) => [`CHUA ${ever}${words}`, 'single'] as const,
    ),
  ),
  ['MARRIED', 'married'],
  ['DA KET HON', 'married'],
  ['KET HON', 'married'],
  ['CO VO', 'married'],
  ['CO CHONG', 'married'],
  ['CO GIA DINH', 'married'],
  ['DA CO GIA DINH', 'married'],
  ['LAP GIA DINH', 'married'],
  ['DA LAP GIA DINH', 'married'],
  ['DA XAY DUNG GIA DINH', 'married'],
  ['DA DANG KY KET HON', 'married'],
  ['DA CUOI', 'married'],
  ['TAI HON', 'married'],
  ['DA TAI HON', 'married'],
  ['DA CO VO', 'married'],
  ['DA CO CHONG', 'married'],
  ['DANG CO VO', 'married'],
  ['DANG CO CHONG', 'married'],
  ...['', 'DA ', 'DANG '].flatMap((before) =>
    ['CO VO CHONG', 'CO VO CO CHONG', 'CO VO HOAC CHONG'].map((words) => [`${before}${words}`, 'married'] as const),
  ),
  ['DIVORCED', 'divorced'],
  ['LY HON', 'divorced'],
  ['DA LY HON', 'divorced'],
  ...['', 'DA '].flatMap((before) =>
    ['LI HON', 'LY DI', 'LI DI'].map((words) => [`${before}${words}`, 'divorced'] as const),
  ),
  ...['', 'DA ', 'DANG '].flatMap((before) =>
    ['LY THAN', 'LI THAN'].map((words) => [`${before}${words}`, 'separated'] as const),
  ),
  ['SEPARATED', 'separated'],
  ['WIDOWED', 'widowed'],
  ['GOA', 'widowed'],
  ['GOA VO', 'widowed'],
  ['GOA CHONG', 'widowed'],
  ['GOA VO CHONG', 'widowed'],
  ['GOA BUA', 'widowed'],
  ['QUA PHU', 'widowed'],
  ...['VO', 'CHONG'].flatMap((who) =>
    ['', 'DA '].flatMap((before) =>
      ['CHET', 'MAT', 'QUA DOI'].map((words) => [`${who} ${before}${words}`, 'widowed'] as const),
    ),
  ),
]);

/** Not a state of the person: the number was cancelled, as before another one is established for the same person. */
export const NUMBER_CANCELLED = 'number-cancelled';

/** What courts declare of somebody, and take back when he is found alive (Civil Code 91/2015/QH13 art. 68 to 73). */
const DECLARED = new Map([
  ['MAT TICH', 'missing'],
  ['CHET', 'deceased'],
  ['DA CHET', 'deceased'],
  ['LA DA CHET', 'deceased'],
]);
const DECLARING = ['', 'BI ', 'DA BI ', 'TOA AN ', 'BI TOA AN ', 'DA BI TOA AN '];
const REVOKING = ['HUY', 'HUY BO', 'DA HUY', 'DA HUY BO'].flatMap((word) => [`${word} `, `${word} QUYET DINH `]);
const DECLARATIONS: readonly (readonly [string, string])[] = [...DECLARED].flatMap(([what, status]) => [
  ...DECLARING.map((by) => [`${by}TUYEN BO ${what}`, status] as const),
  ...REVOKING.map((by) => [`${by}TUYEN BO ${what}`, 'active'] as const),
]);

export const PERSON_STATUS_WORDS: ReadonlyMap<string, string> = new Map([
  ['ACTIVE', 'active'],
  ['ALIVE', 'active'],
  ['LIVING', 'active'],
  ['SONG', 'active'],
  ['HOAT DONG', 'active'],
  ['THUONG TRU', 'active'],
  ['TAM TRU', 'active'],
  ['DANG THUONG TRU', 'active'],
  ['DANG TAM TRU', 'active'],
  ['CON SONG', 'active'],
  ['DANG CU TRU', 'active'],
  ['DANG SINH SONG', 'active'],
  ['DANG SONG', 'active'],
  ['HIEN DANG SONG', 'active'],
  ['CON SONG BINH THUONG', 'active'],
  ['DA TRO VE', 'active'],
  ['BINH THUONG', 'active'],
  ['DECEASED', 'deceased'],
  ['DEAD', 'deceased'],
  ['DA MAT', 'deceased'],
  ['DA CHET', 'deceased'],
  ['CHET', 'deceased'],
  ['TU VONG', 'deceased'],
  ['DA TU VONG', 'deceased'],
  ['MAT', 'deceased'],
  ['DA TU TRAN', 'deceased'],
  ['TU TRAN', 'deceased'],
  ['DA QUA DOI', 'deceased'],
  ['QUA DOI', 'deceased'],
  ...['', 'DA '].flatMap((before) =>
    ['HY SINH', 'HI SINH', 'TA THE', 'VIEN TICH', 'TU NAN', 'BAO TU'].map(
      (words) => [`${before}${words}`, 'deceased'] as const,
    ),
  ),
  ['LIET SI', 'deceased'],
  ['LIET SY', 'deceased'],
  ['KHAI TU', 'deceased'],
  ['DA KHAI TU', 'deceased'],
  ['DA DANG KY KHAI TU', 'deceased'],
  ['DANG KY KHAI TU', 'deceased'],
  ['MISSING', 'missing'],
  ['DA MAT TICH', 'missing'],
  ['MAT TICH', 'missing'],
  ['DECLARED MISSING', 'missing'],
  ...DECLARATIONS,
  ['DECLARED DEAD', 'deceased'],
  ['EMIGRATED', 'emigrated'],
  ['DA XUAT CANH', 'emigrated'],
  ['XUAT CANH', 'emigrated'],
  ...['', 'DA '].flatMap((before) =>
    ['DINH CU NUOC NGOAI', 'DINH CU O NUOC NGOAI', 'RA NUOC NGOAI DINH CU', 'XUAT CANH DINH CU'].map(
      (words) => [`${before}${words}`, 'emigrated'] as const,
    ),
  ),
  ['NUMBER CANCELLED', NUMBER_CANCELLED],
  ['HUY SO DINH DANH', NUMBER_CANCELLED],
  ['DA HUY SO DINH DANH', NUMBER_CANCELLED],
  ['HUY SO DINH DANH CA NHAN', NUMBER_CANCELLED],
  ['DA HUY SO DINH DANH CA NHAN', NUMBER_CANCELLED],
  ['SO DINH DANH DA HUY', NUMBER_CANCELLED],
  ['SO DINH DANH BI HUY', NUMBER_CANCELLED],
]);
