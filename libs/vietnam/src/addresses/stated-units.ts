/** Words that begin a unit; abbreviations only with a dot, a number, or in capitals. */
const UNIT_START =
  /\s(?=(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|đặc khu|phuong|xa|quan|huyen|thi xa|thi tran|thanh pho|tinh|dac khu)\s)|\s(?=(?:p|q|f|x|h|tt|tx|tp|t\.?p|t)\.\s?\p{L})|\s(?=(?:p|q|f|d)\.?\s?\d{1,2}(?:\s|$))|\s(?=(?:TP|TT|TX|P|Q|X|H)\s\p{Lu})|\s(?=TP\.?\s?HCM)/giu;

/** Words for a commune or district with something behind them that is no road, club or office. */
const FULL_WORD =
  /(?:^|[\s(])(?:phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|phuong|xa|thi tran|dac khu|quan|huyen|thi xa|thanh pho)\.?\s+(?!lộ|lo |hội|hoi |uỷ|ủy|đội|đoàn|cũ|mới)[\p{L}\d]/iu;
const NUMBERED = /(?:^|\s)[pqf]\.?\s?\d{1,2}(?=$|[\s.])/iu;
const ABBREVIATED = /(?:^|\s)(?:[pqfxh]|tt|tx|tp)\.\s?\p{L}|(?:^|\s)(?:TT|TX|TP|Tp|P|Q|X|H)\s\p{Lu}\p{Ll}/u;
const ABBREVIATED_SMALL = /(?:^|\s)(?:[pqfxh]|tt|tx|t\.?p)\.\s?\p{L}/iu;

/** Whether a text surely names a commune or district by its kind, found in the tables or not. */
export const statesUnit = (text: string): boolean => FULL_WORD.test(text) || NUMBERED.test(text);

/** The same, also by abbreviations that may stand for something else: `P. Huế` is a street, `X. 3` a hamlet, `H. 5` an alley. */
export const mayStateUnit = (text: string): boolean =>
  statesUnit(text) || ABBREVIATED.test(text) || ABBREVIATED_SMALL.test(text);

/** A text parted before every word that begins a unit. */
export const unitPieces = (text: string): string[] => text.split(UNIT_START).map((piece) => piece.trim());
