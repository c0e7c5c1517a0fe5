import { remembered } from './bounded-cache';
import { PLAIN_OF_UNIT } from './letter-table';
import { tidyText } from './tidy-text';

const PLAIN_ALREADY = /^(?:[A-Z0-9]+(?: [A-Z0-9]+)*)?$/;

/**
 * Upper-case A–Z, 0–9 and single spaces: `Nguyễn Thị Đào` → `NGUYEN THI DAO`. Apostrophes vanish (`H'Hen` → `HHEN`), other
 * punctuation parts words; letters outside Latin are left out. Idempotent.
 */
export function foldDiacritics(text: string): string {
  if (PLAIN_ALREADY.test(text)) return text;
  const tidied = tidyText(text);
  let folded = '';
  let gap = false;
  for (let i = 0; i < tidied.length; i++) {
    const unit = tidied.charCodeAt(i);
    const plain = unit < PLAIN_OF_UNIT.length ? (PLAIN_OF_UNIT[unit] ?? 0) : 0;
    if (plain !== 0) {
      if (gap && folded !== '') folded += ' ';
      folded += String.fromCharCode(plain);
      gap = false;
    } else if (!isSilent(unit)) gap = true;
  }
  return folded;
}

/** Apostrophes and combining marks part no words. */
function isSilent(unit: number): boolean {
  return (
    unit === 0x27 ||
    unit === 0x2018 ||
    unit === 0x2019 ||
    unit === 0x02bc ||
    unit === 0x60 ||
    unit === 0xb4 ||
    (unit >= 0x300 && unit <= 0x36f)
  );
}

/** {@link foldDiacritics} of one word, remembered. */
export const foldWord: (word: string) => string = remembered(foldDiacritics);
