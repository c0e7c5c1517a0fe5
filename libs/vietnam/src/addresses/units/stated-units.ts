import { hasMarks } from '../../text/has-marks';

const MARKED_WORDS = 'phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|đặc khu';
const UNMARKED_WORDS = 'phuong|xa|thi tran|quan|huyen|thi xa|thanh pho|tinh|dac khu';

/** Before words that begin a unit; abbreviations only with a dot, a number, or in capitals. A kind of two words is not parted. */
const startOf = (words: string): RegExp =>
  new RegExp(
    [
      `(?<!(?:^|\\s)(?:thị|thi))\\s(?=(?:${words})\\s)`,
      String.raw`\s(?=(?:p|q|f|x|h|tt|tx|tp|t\.?p|t)\.\s?\p{L})`,
      String.raw`\s(?=(?:p|q|f|d)\.?\s?\d{1,2}(?:\s|$))`,
      String.raw`\s(?=TP\.?\s?HCM)`,
    ].join('|'),
    'giu',
  );
const CAPITAL_START = /\s(?=(?:TP|TT|TX|P|Q|X|H)\s\p{Lu}\p{Ll})/gu;
const MARKED_START = startOf(MARKED_WORDS);
const ANY_START = startOf(`${MARKED_WORDS}|${UNMARKED_WORDS}`);

/** Words for a commune or district with something behind them that is no road, club or office. */
const fullWord = (words: string): RegExp =>
  new RegExp(`(?:^|[\\s(])(?:${words})\\.?\\s+(?!lộ|lo |hội|hoi |uỷ|ủy|đội|đoàn|cũ|mới)[\\p{L}\\d]`, 'iu');
const MARKED_WORD = fullWord(MARKED_WORDS);
const UNMARKED_WORD = fullWord(UNMARKED_WORDS);
const NUMBERED = /(?:^|\s)[pqf]\.?\s?\d{1,2}(?=$|[\s.])/iu;
const ABBREVIATED = /(?:^|\s)(?:[pqfxh]|tt|tx|t\.?p)\.\s?\p{L}/iu;
const IN_CAPITALS = /(?:^|\s)(?:TT|TX|TP|Tp|P|Q|X|H)\s\p{Lu}\p{Ll}/u;

/**
 * Whether a text surely names a unit by its kind, found in the tables or not. Kinds without their marks count in a text without marks only:
 * else they are words of names (Nho Quan, Bắc Xa).
 */
export const statesUnit = (text: string): boolean =>
  MARKED_WORD.test(text) || NUMBERED.test(text) || (!hasMarks(text) && UNMARKED_WORD.test(text));

/** The same, also by abbreviations that may stand for something else: `P. Huế` is a street, `X. 3` a hamlet, `H. 5` an alley. */
export const mayStateUnit = (text: string): boolean =>
  statesUnit(text) || ABBREVIATED.test(text) || IN_CAPITALS.test(text);

/** A text parted before every word that begins a unit. */
export const unitPieces = (text: string): string[] =>
  text
    .split(hasMarks(text) ? MARKED_START : ANY_START)
    .flatMap((piece) => piece.split(CAPITAL_START))
    .map((piece) => piece.trim());
