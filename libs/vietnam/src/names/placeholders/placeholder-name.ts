import { isPlaceholderText, mayStartPlaceholderText } from '../../text/placeholder';
import { listedKeys, spelledKey } from '../../text/spelled-key';
import { nameTokens } from '../../text/name-keys';
import { PLACEHOLDER_NAME_SHAPES, TEST_WORDS } from './placeholder-name-words';

const TESTS = new Set(TEST_WORDS.flatMap(listedKeys));
const ASCII = /^[ -~]*$/;
/** A word of a text with marks that has none itself: such words of the table are met, and no others that lost theirs. */
const spelledWithMarks = (word: string): string =>
  ASCII.test(word) && LOSES_MARKS.has(spelledKey(word)) ? `-${word}` : spelledKey(word);
/** `xx`, `aaaa`, `x x x`, `- b -`. */
const ONE_LETTER = /^(?:([A-Z])\1+|(?!Y$)[A-Z]|([A-Z])(?: \2)+)$/;
/** `0`, `123`, `N/A N/A`. */
const NO_LETTER = /^(?:[^\p{L}]+|(?:n\/a[\s,;]*){2,})$/iu;
/** A family name with a middle word at most, and the rest left open: `Nguyễn Văn …`, `Lê Thị ?`. */
const LEFT_OPEN = /^\p{L}+(?: (?:văn|thị|van|thi))?\s*(?:\.{2,}|…|\?+|_+|-{2,}|\*+)$/iu;
const WORD = /=?\p{L}+/gu;

/** Words of the table that have marks, without them, unless another word of the table is spelled so. */
const LOSES_MARKS: ReadonlySet<string> = wordsThatLoseMarks();

function wordsThatLoseMarks(): ReadonlySet<string> {
  const words = PLACEHOLDER_NAME_SHAPES.flatMap(
    ({ starts, then }) => `${starts} ${then.join(' ')}`.match(/\p{L}+/gu) ?? [],
  );
  const bare = new Set(words.map(listedKeys).flatMap((keys) => (keys.length === 1 ? keys : [])));
  return new Set(
    words.map(listedKeys).flatMap(([plain = '', marked]) => (marked === undefined || bare.has(plain) ? [] : [plain])),
  );
}

/** The same expression over keys of words. */
function overKeys(form: string): string {
  return form.replace(WORD, (word, at: number) => {
    if (form.charAt(at - 1) === '\\') return word;
    const keys = word.startsWith('=') ? listedKeys(word.slice(1)).slice(-1) : listedKeys(word);
    return keys.length === 1 ? (keys[0] ?? '') : `(?:${keys.join('|')})`;
  });
}

/** Said of somebody, wherever it stands: `Bệnh nhân nữ quê Huế, không rõ họ tên`. */
const UNKNOWN_ANYWHERE = new RegExp(
  `(?:^| )${overKeys('(chưa|không|ko) (rõ|xác định|biết|có|nhớ) (họ tên|tên|danh tính|lai lịch|nhân thân|giấy tờ)')}(?: |$)`,
);

/** By the key of the first word, what the whole name looks like: typed without any mark, and with marks. */
const FORMS_OF_FIRST_WORD: ReadonlyMap<string, RegExp> = formsByFirstWord();

function formsByFirstWord(): ReadonlyMap<string, RegExp> {
  const forms = new Map<string, string[]>();
  for (const { starts, then } of PLACEHOLDER_NAME_SHAPES) {
    for (const start of starts.split(',')) {
      const whole = then.map((form) => overKeys(form === '' ? start : `${start} ${form}`));
      const [first = ''] = start.split(' ');
      for (const key of first.startsWith('=') ? listedKeys(first.slice(1)).slice(-1) : listedKeys(first))
        forms.set(key, [...(forms.get(key) ?? []), ...whole]);
    }
  }
  return new Map([...forms].map(([key, whole]) => [key, new RegExp(`^(?:${whole.join('|')})$`, 'i')]));
}

/** By the key of the first word, keys of the last words of shapes of which all have such. */
const ENDS_OF_FIRST_WORD: ReadonlyMap<string, ReadonlySet<string>> = endsByFirstWord();

function endsByFirstWord(): ReadonlyMap<string, ReadonlySet<string>> {
  const ends = new Map<string, ReadonlySet<string>>();
  const open = new Set<string>();
  for (const shape of PLACEHOLDER_NAME_SHAPES) {
    const keys = shape.starts.split(',').flatMap((start) => listedKeys(start.replace(/^=| .*/g, '')));
    const last = shape.ends?.split(',').flatMap(listedKeys);
    for (const key of keys) {
      if (last === undefined) open.add(key);
      else ends.set(key, new Set([...(ends.get(key) ?? []), ...last]));
    }
  }
  return new Map([...ends].filter(([key]) => !open.has(key)));
}

/** Whether a name that begins so may be a placeholder, however it ends: most names need not be looked at further. */
export function mayStartPlaceholder(word: string): boolean {
  const key = spelledKey(word);
  return (FORMS_OF_FIRST_WORD.has(key) && !ENDS_OF_FIRST_WORD.has(key)) || mayStartPlaceholderText(word);
}

const NO_ENDS: ReadonlySet<string> = new Set();

/** Keys (see `spelledKey`) of last words with which a name that begins so may be a placeholder. */
export const placeholderEnds = (first: string): ReadonlySet<string> =>
  ENDS_OF_FIRST_WORD.get(spelledKey(first)) ?? NO_ENDS;

/** Whether a name names nobody: `Trẻ sơ sinh`, `Con bà …`, `Bệnh nhân nam chưa rõ danh tính`, `Vô danh`, `Nguyễn Văn Test`, `N/A`. */
export function isPlaceholderName(name: string): boolean {
  if (isPlaceholderText(name) || NO_LETTER.test(name) || LEFT_OPEN.test(name)) return true;
  // In a text with marks a word without any is spelled so: `Nhan Viên` is not `nhân viên`.
  const isMarked = !ASCII.test(name);
  const keys = nameTokens(name).map((word) => (isMarked ? spelledWithMarks(word) : spelledKey(word)));
  const [first] = keys;
  if (first === undefined) return false;
  if (keys.some((key) => TESTS.has(key))) return true;
  const whole = keys.join(' ');
  if (UNKNOWN_ANYWHERE.test(whole)) return true;
  return ONE_LETTER.test(whole) || (FORMS_OF_FIRST_WORD.get(first)?.test(whole) ?? false);
}
