import { foldDiacritics } from './fold-diacritics';

const PLACEHOLDER_WORDS = new Set(
  (
    'NULL,NONE,NIL,NA,N A,UNDEFINED,UNKNOWN,TEST,XXX,XXXX,KHONG,KHONG CO,KHONG RO,KHONG XAC DINH,CHUA CO,CHUA RO,' +
    'CHUA XAC DINH,CHUA CAP NHAT,DANG CAP NHAT,KHONG BIET,VO DANH,CHUA DAT TEN,KHONG TEN,BO TRONG,TRONG,K CO,KO CO,KO,TBD,VO GIA CU'
  ).split(','),
);
const SAME_CHARACTER = /^(.)\1{3,}$/;
const COUNTING_UP = '01234567890123456789';
const COUNTING_DOWN = '98765432109876543210';

/** Words such as `Không rõ`, `N/A`, `Chưa cập nhật`, or nothing but punctuation, stand for "no value". */
export function isPlaceholderText(text: string): boolean {
  if (text.length > 24 || /\d/.test(text)) return false;
  const folded = foldDiacritics(text);
  return folded === '' ? text.trim() !== '' && !/\p{L}/u.test(text) : PLACEHOLDER_WORDS.has(folded);
}

/** `000000000`, `111111111111`, `123456789`: typed to get past a form. `digits` has no separators. */
export function isPlaceholderNumber(digits: string): boolean {
  if (digits.length < 4) return false;
  return (
    SAME_CHARACTER.test(digits) ||
    (digits.length >= 8 && (COUNTING_UP.includes(digits) || COUNTING_DOWN.includes(digits)))
  );
}
