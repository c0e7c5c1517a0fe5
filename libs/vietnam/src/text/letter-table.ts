const TONE_MARKS = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const;
const VOWELS = 'AĂÂEÊIOÔƠUƯYaăâeêioôơuưy';
const TABLE_SIZE = 0x1f00;

/** Tone of a letter, by UTF-16 unit: 0 none, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng. Only Vietnamese vowels carry one. */
export const TONE_OF_UNIT = new Uint8Array(TABLE_SIZE);
/** UTF-16 unit of the same letter in upper case without its tone (ă, â, ê, ô, ơ, ư, đ stay), or 0 outside the table. */
export const BASE_OF_UNIT = new Uint16Array(TABLE_SIZE);
/** UTF-16 unit of the A–Z or 0–9 letter it is built on, or 0 when there is none. */
export const PLAIN_OF_UNIT = new Uint16Array(TABLE_SIZE);

const unitOf = (letter: string): number => letter.charCodeAt(0);

function fillPlainAndBase(): void {
  for (let unit = 0; unit < TABLE_SIZE; unit++) {
    const letter = String.fromCharCode(unit);
    const upper = letter.toUpperCase();
    BASE_OF_UNIT[unit] = upper.length === 1 ? unitOf(upper) : unit;
    const plain = plainLetter(upper);
    PLAIN_OF_UNIT[unit] = /^[A-Z0-9]$/.test(plain) ? unitOf(plain) : 0;
  }
}

function plainLetter(upper: string): string {
  if (upper === 'Đ' || upper === 'Ð' || upper === 'Ɖ') return 'D';
  if (upper === 'Ƀ') return 'B';
  if (upper === 'Ł') return 'L';
  if (upper === 'Ø') return 'O';
  if (upper === 'Ħ') return 'H';
  if (upper === 'Ŧ') return 'T';
  return upper.normalize('NFD').charAt(0);
}

function fillTones(): void {
  for (const vowel of VOWELS) {
    TONE_MARKS.forEach((mark, tone) => {
      const unit = unitOf((vowel + mark).normalize('NFC'));
      TONE_OF_UNIT[unit] = tone;
      BASE_OF_UNIT[unit] = unitOf(vowel.toUpperCase());
    });
  }
}

fillPlainAndBase();
fillTones();
