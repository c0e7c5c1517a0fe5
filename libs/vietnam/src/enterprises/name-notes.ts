import { PLAIN_OF_UNIT } from '../text/letter-table';

/** What a note beside a name begins with when the name stands before it, in A–Z. */
const OTHER_NAME =
  '(?:(?:DUOC )?DOI TEN TU|CHUYEN DOI TU|TEN (?:CU|TRUOC DAY|TRUOC|DANG KY CU|VIET TAT|GIAO DICH|TIENG ANH|QUOC TE|NUOC NGOAI)|' +
  'TRUOC DAY|TRUOC KIA|TRUOC LA|TIEN THAN|VIET TAT|GOI TAT|MST|MA SO THUE|MSDN|MA SO DOANH NGHIEP)(?: LA)?';
/** … and when the name in force is what it says. */
const NEW_NAME = '(?:(?:HIEN )?NAY LA|(?:NAY |DA )?DOI TEN THANH|TEN MOI(?: LA)?)';
const NOTE = new RegExp(
  `\\s*([([{]|\\s[-–—]\\s|[,;]\\s)\\s*(?:(${NEW_NAME})|${OTHER_NAME})(?![A-Z0-9])\\s*[:\\-–]?\\s*`,
);
const CLOSING = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/**
 * A name without the note beside it that tells a former, short or foreign name or the tax code: `… (tên cũ: …)`, `… - trước đây là …`. Of
 * `… (nay là …)` the name is what the note says. `undefined` when there is no note, or nothing but one. `text` is tidy.
 */
export function withoutNote(text: string): string | undefined {
  const note = NOTE.exec(plainUnits(text));
  if (note === null || note.index === 0) return undefined;
  const [whole, opening = '', isNew] = note;
  const begin = note.index + whole.length;
  const end = endOfNote(text, begin, opening);
  const before = text.slice(0, note.index);
  const left = (isNew === undefined ? before + text.slice(end + 1) : text.slice(begin, end)).trim();
  return left === '' ? undefined : left;
}

/** What forms print in front of a name with a colon, and its place in a list before a legal form. */
const LABEL =
  /^(?:TEN (?:DAY DU |TIENG VIET )?(?:CONG TY|DOANH NGHIEP|DN|DON VI|TO CHUC|HO KINH DOANH|HKD|CO SO|NNT|NGUOI NOP THUE|KHACH HANG|KH)|DON VI|NNT|NGUOI NOP THUE|KHACH HANG|BEN (?:MUA|BAN))\s*:\s*(?=[A-Z0-9])/;
const PLACE_IN_LIST =
  /^\d{1,3}\s?[.)]\s+(?=(?:CONG TY|CTY|C\.TY|CTCP|DNTN|DOANH NGHIEP|HTX|HOP TAC XA|HO KINH DOANH|HKD|CHI NHANH|CN|TONG|TAP DOAN|NGAN HANG)(?![A-Z]))/;

/** A name without what stands in front of it: `Tên công ty: …`, `1. Công ty …`. `undefined` when nothing does. */
export function withoutFront(text: string): string | undefined {
  const plain = plainUnits(text);
  const front = (LABEL.exec(plain) ?? PLACE_IN_LIST.exec(plain))?.[0].length ?? 0;
  return front === 0 ? undefined : text.slice(front);
}

/** What stands at the end, behind a dash or in brackets, and says of the enterprise what is no part of its name. */
const SAID_OF_IT =
  'DA (?:GIAI THE|DONG|CHUYEN|NGUNG|SAP NHAP|PHA SAN|TAM NGUNG|DOI TEN)[^()]*|DANG (?:HOAT DONG|GIAI THE|TAM NGUNG)[^()]*|' +
  '(?:TAM )?NGUNG HOAT DONG[^()]*|GIAI THE|PHA SAN';
const REMARK = new RegExp(
  `\\s*(?:\\((?:CU|MOI|NEW|OLD|(?:CONG TY|CTY|CT|CTCP|DNTN|HTX|HO KINH DOANH|HKD) [^()]* CU|${SAID_OF_IT})\\)|\\s[-–—]\\s(?:${SAID_OF_IT}))\\s*$`,
);
/** A bracket at the end with a foreign name, which its legal form shows. */
const FOREIGN =
  /\s*\([^()]*\b(?:CO\.? ?,? ?LTD|COMPANY LIMITED|LIMITED|LTD|LLC|JSC|JOINT STOCK COMPANY|CORP|CORPORATION|INC)\.?\)\s*$/;

/** `undefined` when no such remark ends the name, or nothing stands before it. */
export function withoutRemark(text: string): string | undefined {
  const plain = plainUnits(text);
  const at = REMARK.exec(plain)?.index ?? FOREIGN.exec(plain)?.index ?? 0;
  return at > 0 ? text.slice(0, at) : undefined;
}

/** Where the bracket that the note stands in closes; the end of the text when it does not, or when there is none. */
function endOfNote(text: string, begin: number, opening: string): number {
  const closing = CLOSING.get(opening);
  if (closing === undefined) return text.length;
  let depth = 1;
  for (let at = begin; at < text.length; at++) {
    if (text.charAt(at) === opening) depth++;
    if (text.charAt(at) === closing) depth--;
    if (depth === 0) return at;
  }
  return text.length;
}

/** The text in capitals without diacritics, each character in its place. */
function plainUnits(text: string): string {
  let plain = '';
  for (let at = 0; at < text.length; at++) {
    const letter = PLAIN_OF_UNIT[text.charCodeAt(at)] ?? 0;
    plain += letter === 0 ? text.charAt(at) : String.fromCharCode(letter);
  }
  return plain;
}
