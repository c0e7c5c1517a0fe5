import { foldWord } from './fold-diacritics';

/**
 * Words of labels that forms print in front of a number, folded: of identity cards and passports (Law 26/2023/QH15), tax codes (Circular
 * 90/2026/TT-BTC), social insurance, registration certificates. Values of this kind stand in open data of registers; general knowledge.
 */
const LABEL_WORDS: ReadonlySet<string> = new Set(
  (
    'SO MA THE GIAY HIEU CAN CUOC CONG DAN CHUNG MINH NHAN THU DINH DANH CA CCCD CMND CMTND CMT CCC CC SDD SDDCN DDCN MDDCN ' +
    'ID NO NUMBER CODE CARD IDENTITY NATIONAL CITIZEN PASSPORT HO CHIEU HC SHC PP TIN TAX MST MSTCN MSDN MSHKD MSCN DN DOANH NGHIEP ' +
    'KINH THUE BHXH BHYT BAO HIEM XA HOI Y TE MS GPKD GPDKKD GCN CNDKDN GCNDKDN GCNDKKD CNDKKD DKKD DKDN DANG KY KI KD CHI NHANH PHEP ' +
    'THUA DAT NGUOI NOP CU MOI CUA TO CHUC GTTT TUY THAN GAN CHIP TCC MDD DD CM CD HCPT PHO THONG DTNT VAT DON VI PHU THUOC CN'
  ).split(' '),
);
/** A word, and the signs and blanks behind it. */
const WORD = /^([\p{L}\p{M}]+)([\s:.\-–—#()/,°º]*)/u;
const OPENING = /^[\s:.\-–—#(]+/;
const SIGN = /[:.#°º]/;
const ASCII = /^[ -~]*$/;
/** Labels that are typed without a blank before the number. */
const ATTACHED = /^(?:MSTCN|MST|MSDN|CMTND|CMND|CMT|CCCD|BHXH|BHYT)(?=\d{8})/;
const FEWEST_LETTERS = 3;
const DIGITS_OF_A_NUMBER = /^[\d\s.-]{9,}$/;
const SERIES_AND_DIGITS = /^[A-Z]{1,2} ?\d{6,}$/i;

/** What stands behind a number: `cấp ngày 01/02/2022`, `do CA TP.HCM cấp`, `(đã đóng MST)`. */
const BEHIND =
  /^(.*?\d)[\s,;.(–—/-]+(?:ngày cấp|nơi cấp|cấp|ngày|do|tại|hết hạn|đã|chưa|ngay cap|noi cap|cap|cũ|mới|công an|cong an|ca(?:hn)?)(?!\p{L}).*$/iu;
const BRACKET_BEHIND = /^(.*\d)\s*\((?:[^()\d]*|\p{L}[^()]*)\)?$/u;
/** A number of another paper behind, with its label: `…/CMND: 012578934`. */
const ANOTHER_BEHIND = /^(.*?\d{6,})\s*[/;,–-]\s*(?:CCCD|CMND|CMTND|CMT|HC|hộ chiếu|ho chieu)(?!\p{L}).*$/iu;

export const hasAttachedLabel = (text: string): boolean => text.charCodeAt(2) > 0x40 && ATTACHED.test(text);

/** A number without the label in front of it and the notes behind it: `Số CCCD: 0790 7100 4321, cấp ngày …`. `text` is tidy. */
export function withoutNumberLabel(text: string): string {
  const bare = withoutFrontLabel(text);
  const alone = ANOTHER_BEHIND.exec(bare)?.[1] ?? bare;
  const noted = BEHIND.exec(alone)?.[1] ?? alone;
  return BRACKET_BEHIND.exec(noted)?.[1] ?? noted;
}

function withoutFrontLabel(text: string): string {
  const attached = ATTACHED.exec(text);
  if (attached !== null) return text.slice(attached[0].length);
  const start = OPENING.exec(text)?.[0].length ?? 0;
  let at = start;
  let words = 0;
  for (let found = labelWordAt(text, at); found > 0; found = labelWordAt(text, at)) {
    at += found;
    words += 1;
  }
  return words > 0 && isLabel(text.slice(start, at), words, text.slice(at)) ? text.slice(at) : text;
}

/** UTF-16 units of a label's word with the signs behind it; 0 where none stands. */
function labelWordAt(text: string, at: number): number {
  const [whole = '', word = '', signs = ''] = WORD.exec(text.slice(at)) ?? [];
  const folded = foldWord(word);
  if (!LABEL_WORDS.has(folded) || (folded === 'Y' && !/^t[eế]/i.test(text.slice(at + whole.length)))) return 0;
  const isParted = signs !== '' || at + whole.length === text.length;
  return isParted || word.length >= FEWEST_LETTERS ? whole.length : 0;
}

/** Two letters may be the series of a passport: they are a label where a sign, another word or a whole number shows it. */
function isLabel(label: string, words: number, rest: string): boolean {
  if (words > 1 || SIGN.test(label) || !ASCII.test(label)) return true;
  if (label.trim().length >= FEWEST_LETTERS) return true;
  return DIGITS_OF_A_NUMBER.test(rest) || SERIES_AND_DIGITS.test(rest);
}
