/** What a number counts, which tells the units that may stand behind it. `any`: square metres or đồng. */
export type NumberKind = 'any' | 'area' | 'money' | 'share';

export interface WrittenNumber {
  /** In square metres, đồng, or as a part of 1. Absent when it cannot be read, or in two ways. */
  readonly value?: number;
  /** The likely value of what can be read in two ways. */
  readonly suggestion?: number;
  /** Written as machines write numbers: digits, and a decimal point. */
  readonly isPlain: boolean;
}

interface Unit {
  readonly pattern: RegExp;
  readonly factor: number;
  /** Written in Vietnamese, where dots group thousands and a comma comes before decimals. */
  readonly groupsByDots: boolean;
}

const unit = (pattern: string, factor: number, groupsByDots = true): Unit => ({
  pattern: new RegExp(`^(.*\\d) ?(?:${pattern})\\.?$`, 'iu'),
  factor,
  groupsByDots,
});
const DONG = '(?:đồng(?: việt nam)?|dong|đ|₫|vnd|vnđ|việt nam đồng)';
const MAGNITUDES: readonly Unit[] = [
  unit(`(?:nghìn|ngàn|nghin|ngan) (?:tỷ|tỉ|ty|ti) ?${DONG}?`, 1e12),
  unit(`(?:tỷ|tỉ|ty|ti) ?${DONG}?`, 1e9),
  unit(`(?:triệu|trieu|tr)\\.? ?${DONG}?`, 1e6),
  unit(`(?:nghìn|ngàn|nghin|ngan) ?${DONG}?`, 1e3),
];
const MONEY = [unit(DONG, 1), ...MAGNITUDES];
const SQUARE_METRES = unit('m ?2|m²|㎡|m\\^2|m(?:ét|et)? ?(?:vuông|vuong)', 1);
const SQUARE_KILOMETRES = unit('km ?2|km²|㎢|km\\^2|km ?(?:vuông|vuong)|ki-?lô-?mét vuông', 1e6, false);
/** Old measures, where the region that tells their size stands beside them; a bare `sào` is 360 m² in the North and 500 m² in the Centre. */
const OLD_MEASURES = [
  unit('(?:sào|sao)(?: ta)? (?:bắc bộ|bac bo|miền bắc|mien bac)', 360, false),
  unit('(?:sào|sao)(?: ta)? (?:trung bộ|trung bo|miền trung|mien trung)', 500, false),
  unit('(?:mẫu|mau)(?: ta)? (?:bắc bộ|bac bo|miền bắc|mien bac)', 3_600, false),
  unit('(?:mẫu|mau)(?: ta)? (?:trung bộ|trung bo|miền trung|mien trung)', 5_000, false),
  unit('(?:mẫu tây|mau tay)', 10_000, false),
];
/** Of hectares both `1.250` and `1,250` are written for one and a quarter. */
const HECTARES = unit('ha|hecta|héc ta', 10_000, false);
const PER_CENT = unit('%|phần trăm|phan tram', 0.01);
const UNITS: Readonly<Record<NumberKind, readonly Unit[]>> = {
  any: [SQUARE_METRES, ...MONEY],
  area: [SQUARE_METRES, HECTARES, SQUARE_KILOMETRES, ...OLD_MEASURES],
  money: MONEY,
  share: [PER_CENT],
};

/** Programs write areas that they computed with up to seventeen digits behind the point, those of decimals with more. */
const PLAIN = /^[+-]?\d{1,18}(\.\d{1,40})?$/;
/** `1.500` and `1,500`: thousands, or three decimals. */
const THREE_DIGITS = /^([+-]?[1-9]\d{0,2})([.,])(\d{3})$/;
/** `1.234.567,5` as Vietnamese forms print it. */
const DOTTED_GROUPS = /^[+-]?\d{1,3}(\.\d{3}){2,}(,\d+)?$|^[+-]?\d{1,3}(\.\d{3})+,\d+$/;
/** `1,234,567.5` as English spreadsheets print it. */
const COMMA_GROUPS = /^[+-]?\d{1,3}(,\d{3}){2,}(\.\d+)?$|^[+-]?\d{1,3}(,\d{3})+\.\d+$/;
const DECIMAL_COMMA = /^[+-]?\d{1,18},\d{1,40}$/;
const FRACTION = /^(\d{1,6}) ?\/ ?(\d{1,6})$/;

/**
 * Reads a number as people write it in Viet Nam. Where both a dot and a comma stand, or groups repeat, only one reading is possible; of
 * `1.500` a Vietnamese unit behind it decides, or that one reading only is allowed (`fits`); else there is a suggestion and no value.
 * `text` is tidy.
 */
export function readWrittenNumber(
  text: string,
  kind: NumberKind = 'any',
  fits: (value: number) => boolean = () => true,
): WrittenNumber {
  if (PLAIN.test(text) && !THREE_DIGITS.test(text)) return { value: Number(text), isPlain: true };
  const compact = plainFractions(withoutWords(text), kind).replace(/(?<=\d) (?=\d{3}(?!\d))/g, '');
  const fraction = kind === 'share' ? FRACTION.exec(compact) : null;
  if (fraction !== null) return { value: shareOf(Number(fraction[1]), Number(fraction[2])), isPlain: false };
  const read = (kind === 'money' ? readSum(compact) : undefined) ?? readMeasure(compact, UNITS[kind]);
  const readings = read.filter((value) => Number.isFinite(value));
  const fitting = readings.length > 1 ? readings.filter(fits) : readings;
  return { [fitting.length === 1 ? 'value' : 'suggestion']: fitting[0] ?? readings[0], isPlain: false };
}

/** What forms print in front of a figure, and what stands behind it: `Diện tích: …`, `… (một trăm mét vuông)`, `1/2 thửa đất`. */
const LABEL =
  /^(?:(?:tổng )?diện tích|(?:tong )?dien tich|dt|s(?= ?[:=])|(?:tổng )?vốn(?: điều lệ)?|(?:tong )?von(?: dieu le)?|vđl|tỷ lệ|tỉ lệ|ty le|phần|số tiền)(?: là)?\s*[:=]?\s*(?=[\d¼-¾⅐-⅞])/iu;
const IN_WORDS =
  /\s*\((?!(?:nghìn|ngàn|triệu|tỷ|tỉ|usd|us|eur|euro|đô|đôla|yên|nhân dân tệ|sào|công|mẫu|km|ha)(?:\s(?:đồng|vnđ|vnd|đ|la|mỹ|tỷ|tỉ))*\s*\))(?:bằng chữ|bang chu)?[\p{L}\s:,.]+\)\s*$/iu;
const OF_THE_WHOLE = /\s*(?:thửa|thua)(?: đất| dat)?$/iu;
/** The currency in front, as English writes it, goes behind; `chẵn` says that nothing is left over. */
const CURRENCY_IN_FRONT = new RegExp(`^(${DONG}) ?(\\d.*\\d|\\d)$`, 'iu');
const EVEN = /\s+(?:chẵn|chan)\.?$/iu;
/** `100 (m2)`, and the use of the land behind the unit: `100 m² đất ở`. */
const UNIT_IN_BRACKETS =
  /\s*\((m ?2|m²|ha|đồng|vnđ|vnd|đ|(?:nghìn|ngàn|triệu|tỷ|tỉ)(?: tỷ| tỉ)?(?: ?(?:đồng|vnđ|vnd|đ))?)\)\s*$/iu;
const USE_BEHIND = /(?<=\d\s?(?:m ?2|m²|㎡|ha))\s+(?:đất|dat)\s[\p{L}\s]+$/iu;
/** The same sum once more: `10.000.000.000 VND (10 tỷ)`. */
const SUM_AGAIN = /\s*\((?:\d+(?:[.,]\d+)?\s*(?:tỷ|tỉ|triệu)[\p{L}\s]*)\)\s*$/iu;
/** A figure and its unit, with nothing else beside them: most are. */
const BARE = /^\d[\d.,]*(?: ?(?:m2|m²|ha|đồng|vnđ|vnd|%))?$/iu;
const withoutWords = (text: string): string => (BARE.test(text) ? text : withoutLabelAndNotes(text));
const withoutLabelAndNotes = (text: string): string =>
  text
    .replace(LABEL, '')
    .replace(UNIT_IN_BRACKETS, ' $1')
    .replace(USE_BEHIND, '')
    .replace(SUM_AGAIN, '')
    .replace(IN_WORDS, '')
    .replace(OF_THE_WHOLE, '')
    .replace(EVEN, '')
    .replace(CURRENCY_IN_FRONT, '$2 $1')
    .replace(/^(?:một|1) nửa$/iu, '1/2');

const VULGAR = /(\d{0,15}) ?([¼-¾⅐-⅞])/gu;
/** `1/2 ha`, `1 1/2 ha`: small parts before a unit; `120/150 m²` are two areas. */
const SMALL_FRACTION = /^(?:(\d{1,6}) )?([1-9]) ?\/ ?([2-9]|10)(?= ?\p{L})/u;
const DECIMALS = 9;

/** Vulgar fractions (`½`, `1½`) and other slashes as machines read them. */
function plainFractions(text: string, kind: NumberKind): string {
  const slashed = text.replace(/[\u2044\u2215]/g, '/');
  if (kind === 'share') return slashed.replace(VULGAR, (_, whole: string, sign: string) => sharePart(whole, sign));
  return slashed
    .replace(VULGAR, (_, whole: string, sign: string) => decimal(whole, ...partsOf(sign)))
    .replace(SMALL_FRACTION, (_, whole: string | undefined, part: string, of: string) =>
      decimal(whole ?? '', Number(part), Number(of)),
    );
}

/** A share is a part of one: beside whole numbers it is read as it stands, and then is none. */
const sharePart = (whole: string, sign: string): string =>
  `${whole}${whole === '' ? '' : ' '}${partsOf(sign).join('/')}`;

function partsOf(sign: string): [part: number, whole: number] {
  const [part, whole] = sign.normalize('NFKD').split('\u2044').map(Number);
  return [part ?? 0, whole ?? 1];
}

/** With a comma, whatever the country's habit, and too many decimals to be a group. */
const decimal = (whole: string, part: number, of: number): string =>
  (Number(whole) + part / of).toFixed(DECIMALS).replace('.', ',');

const shareOf = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : rounded(part / whole));
/** Without the last digits, which only come of computing. */
const rounded = (value: number): number => Number(value.toPrecision(12));

/** All ways to read digits with a unit, the likely one first. */
function readMeasure(text: string, units: readonly Unit[]): readonly number[] {
  for (const { pattern, factor, groupsByDots } of units) {
    const digits = pattern.exec(text)?.[1];
    if (digits === undefined) continue;
    return readDigits(digits, groupsByDots).map((number) => rounded(number * factor));
  }
  return readDigits(text, false);
}

function readDigits(digits: string, groupsByDots: boolean): readonly number[] {
  const [, whole = '', sign = '', rest = ''] = THREE_DIGITS.exec(digits) ?? [];
  const grouped = Number(whole + rest);
  if (sign === '.' && groupsByDots) return [grouped];
  if (sign !== '') return [grouped, Number(`${whole}.${rest}`)];
  if (PLAIN.test(digits)) return [Number(digits)];
  if (DOTTED_GROUPS.test(digits)) return [Number(digits.replace(/\./g, '').replace(',', '.'))];
  if (COMMA_GROUPS.test(digits)) return [Number(digits.replace(/,/g, ''))];
  return DECIMAL_COMMA.test(digits) ? [Number(digits.replace(',', '.'))] : [];
}

/** `2 tỷ 500 triệu đồng`: falling magnitudes, added up. Undefined for a text of one part. */
function readSum(text: string): readonly number[] | undefined {
  const parts = text.split(/(?<=\p{L}),? (?=\d)/u);
  if (parts.length < 2) return undefined;
  const numbers = parts.map((part) => readMeasure(part, MONEY));
  if (numbers.some(({ length }) => length !== 1)) return [];
  const values = numbers.flat();
  const falls = values.every((value, at) => at === 0 || value < (values[at - 1] ?? 0));
  return falls ? [values.reduce((sum, value) => sum + value, 0)] : [];
}
