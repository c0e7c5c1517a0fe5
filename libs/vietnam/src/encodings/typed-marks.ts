import { remembered } from '../text/bounded-cache';

const ACUTE = '\u0301';
const GRAVE = '\u0300';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';
const HORN = '\u031b';
const VIQR_TONES: Readonly<Record<string, string>> = { "'": ACUTE, '`': GRAVE, '?': HOOK, '~': TILDE, '.': DOT };
const VNI_TONES: Readonly<Record<string, string>> = { 1: ACUTE, 2: GRAVE, 3: HOOK, 4: TILDE, 5: DOT };
const TELEX_TONES: Readonly<Record<string, string>> = { s: ACUTE, f: GRAVE, r: HOOK, x: TILDE, j: DOT };
const VOWEL = /[aăâeêioôơuưy]/i;

/** RFC 1456 mnemonics: `Nguye^~n Va(n An` → `Nguyễn Văn An`; `DD`, `Dd`, `dd` → đ. */
export function decodeViqr(text: string): string {
  return text
    .replace(/dd/g, 'đ')
    .replace(/D[Dd]/g, 'Đ')
    .replace(/([aeouAEOU])([(^+*])/g, (_, letter: string, mark: string) => {
      return (letter + (mark === '(' ? BREVE : mark === '^' ? CIRCUMFLEX : HORN)).normalize('NFC');
    })
    .replace(
      /([aăâeêioôơuưyAĂÂEÊIOÔƠUƯY])(['`?~.])/g,
      (_, letter: string, mark: string) => letter + (VIQR_TONES[mark] ?? mark),
    )
    .normalize('NFC');
}

/** Keys of the VNI typing method left in the text: `Nguye6n4 Va8n An` → `Nguyễn Văn An`; a key may stand at the word's end. */
export function decodeVniKeys(text: string): string {
  return text.replace(/[\p{L}][\p{L}\d]*/gu, (word) => (/\d/.test(word) ? typedWord(word, readVniKey) : word));
}

/** Keys of the Telex typing method left in the text: `Nguyeenx Vawn` → `Nguyễn Văn`. Whole words only; the caller checks the result. */
export function decodeTelex(text: string): string {
  return text.replace(/[A-Za-zÀ-ỹ]+/g, telexWord);
}

const telexWord = remembered((word) => typedWord(word, readTelexKey));

type KeyReader = (letters: string[], key: string, state: WordState) => boolean;

interface WordState {
  tone: string;
}

function typedWord(word: string, readKey: KeyReader): string {
  const letters: string[] = [];
  const state: WordState = { tone: '' };
  for (let i = 0; i < word.length; i++) {
    const char = word.charAt(i);
    if (!readKey(letters, char, state)) letters.push(char);
  }
  return placeTone(letters.join(''), state.tone).normalize('NFC');
}

function readVniKey(letters: string[], key: string, state: WordState): boolean {
  const tone = VNI_TONES[key];
  if (tone !== undefined) {
    state.tone = tone;
    return true;
  }
  if (key === '6') return markLast(letters, /^[aeo]$/i, CIRCUMFLEX);
  if (key === '7') return hornLast(letters);
  if (key === '8') return markLast(letters, /^a$/i, BREVE);
  return key === '9' && strokeFirst(letters);
}

function readTelexKey(letters: string[], key: string, state: WordState): boolean {
  const lower = key.toLowerCase();
  const previous = letters[letters.length - 1] ?? '';
  if (lower === 'd' && letters.length > 0) return strokeFirst(letters);
  if (/^[aeo]$/.test(lower) && hasPlain(letters, lower))
    return markLast(letters, new RegExp(`^${lower}$`, 'i'), CIRCUMFLEX);
  if (lower === 'w')
    return /^a$/i.test(previous)
      ? markLast(letters, /^a$/i, BREVE)
      : hornLast(letters) || markLast(letters, /^a$/i, BREVE);
  const tone = TELEX_TONES[lower];
  if (tone === undefined || !letters.some((letter) => VOWEL.test(letter))) return false;
  // The same key twice takes the tone back and types the letter.
  if (state.tone === tone) {
    state.tone = '';
    return false;
  }
  state.tone = tone;
  return true;
}

/** A doubled letter counts as a circumflex only for the last vowel group. */
function hasPlain(letters: readonly string[], vowel: string): boolean {
  return letters.some((letter) => letter.toLowerCase() === vowel);
}

function markLast(letters: string[], pattern: RegExp, mark: string): boolean {
  for (let i = letters.length - 1; i >= 0; i--) {
    if (pattern.test(letters[i] ?? '')) {
      letters[i] = ((letters[i] ?? '') + mark).normalize('NFC');
      return true;
    }
  }
  return false;
}

/** `uo` takes two horns (ươ), else the last o or u one. */
function hornLast(letters: string[]): boolean {
  for (let i = letters.length - 1; i >= 0; i--) {
    if (!/^[ou]$/i.test(letters[i] ?? '')) continue;
    letters[i] = ((letters[i] ?? '') + HORN).normalize('NFC');
    if (/^ơ$/i.test(letters[i] ?? '') && /^u$/i.test(letters[i - 1] ?? '')) {
      letters[i - 1] = ((letters[i - 1] ?? '') + HORN).normalize('NFC');
    }
    return true;
  }
  return false;
}

function strokeFirst(letters: string[]): boolean {
  const at = letters.findIndex((letter) => /^d$/i.test(letter));
  if (at !== 0) return false;
  letters[0] = letters[0] === 'D' ? 'Đ' : 'đ';
  return true;
}

/** Sets a tone where modern spelling has it: on the marked vowel, before a coda on the last, else on the last but one vowel. */
export function placeTone(word: string, tone: string): string {
  if (tone === '') return word;
  const at = toneIndex(word);
  return at < 0 ? word : (word.slice(0, at + 1) + tone + word.slice(at + 1)).normalize('NFC');
}

function toneIndex(word: string): number {
  const lower = word.toLowerCase();
  const marked = Math.max(...[...'ăâêôơư'].map((letter) => lower.lastIndexOf(letter)));
  const horned = lower.lastIndexOf('ơ');
  if (marked >= 0) return horned >= 0 ? horned : marked;
  const skip = /^(?:qu|gi(?=[aeiouy]))/.exec(lower)?.[0].length ?? 0;
  const group = /[aeiouy]+/.exec(lower.slice(skip));
  if (group === null) return -1;
  const start = skip + group.index;
  const end = start + group[0].length;
  const hasCoda = end < lower.length;
  if (group[0].length === 1) return start;
  if (hasCoda) return end - 1;
  return group[0].length === 3 || /^(?:oa|oe|uy)$/.test(group[0]) ? start + 1 : start;
}
