import { foldDiacritics } from '../text/fold-diacritics';

/** `CAN HO A1 03 10`, `CH B 504`, `A1 09 05`: letters of the tower, storey and flat. A flat that is a number alone needs its word. */
const NUMBER = '[A-Z]{0,2}\\d*(?: ?\\d+[A-Z]?){1,3}';
const FLAT = new RegExp(`^(?:(CAN HO|CAN|CH|PHONG)(?: SO)? )?(${NUMBER})(?: (.+))?$`);

/** What a house of many flats is called, before its name. */
const BLOCK = /^(?:CHUNG CU|CC|NHA CHUNG CU|KHU CHUNG CU|KHU CAN HO|NHA O XA HOI|TOA NHA|TOA|BLOCK) (.+)$/;
/** `CT3`, `HH1A`, `N04B`: blocks that bear a number alone. */
const NUMBERED_BLOCK = /^[A-Z]{1,3}\d{1,3}[A-Z]?$/;
/** Street and number of the block may follow without a comma: `CC LE THANH 3 314 TAN DA`. */
const STREET_BEHIND = / \d+(?:X\d+)*[A-Z]? [A-Z].*$/;

/**
 * The flat and its block, as `A1 3 10@THAI AN 4`: the house that is a person's own where the street and its number are the block's. Segments are
 * those below the commune. Absent where either is missing.
 */
export function flatInBlock(segments: readonly string[]): string | undefined {
  for (const [at, segment] of segments.slice(0, 2).entries()) {
    const [, word, number = '', rest] = FLAT.exec(foldDiacritics(segment)) ?? [];
    if (number === '' || (word === undefined && !/[A-Z]/.test(number))) continue;
    const block = blockNamed(rest ?? foldDiacritics(segments[at + 1] ?? ''), word !== undefined);
    if (block !== undefined) return `${numberOf(number)}@${block}`;
  }
  return undefined;
}

function blockNamed(text: string, isFlat: boolean): string | undefined {
  const name = BLOCK.exec(text)?.[1]?.replace(STREET_BEHIND, '');
  return name ?? (isFlat && NUMBERED_BLOCK.test(text) ? text : undefined);
}

/** Letters apart from figures, and figures without zeros in front: `A.03.10` and `A-3-10` are one. */
const numberOf = (flat: string): string => (flat.match(/[A-Z]+\d*|\d+[A-Z]?/g) ?? []).map(withoutZeros).join(' ');

const withoutZeros = (part: string): string => part.replace(/^0+(?=\d)/, '');
