import { foldDiacritics } from '../text/fold-diacritics';

/** What a house of many flats is called, in plain capitals; what stands before it in an address is the flat. */
const BLOCK_OF_FLATS = /\b(?:CHUNG CU|NHA O XA HOI|KHU CAN HO|TAP THE|TOA|THAP|BLOCK|CC(?= ))\b/;

const NUMBER = '((?:[A-Z]{1,2} )?[A-Z]{0,2}\\d+[A-Z]?(?: \\d+)*)';

/** `CAN HO B 504`, `CH A 06 11`, `PHONG 5 01`, `P 2208`: a ward's number stands behind the block. */
const NAMED_FLAT = new RegExp(`\\b(?:CAN HO|CAN|CH|PHONG|P)(?: SO)? ${NUMBER}(?![A-Z\\d])`);

/** `B1316 CHUNG CU SAO BIEN`. */
const BARE_FLAT = new RegExp(`^${NUMBER} $`);

/**
 * The number of a flat in a block, letters and digits alone: `B504`, `501`. Flats of one block stand on one parcel of land, so its sheet and number
 * tell nothing of them. Absent where the address names no block, or no flat in it.
 */
export function readFlatNumber(address: string): string | undefined {
  const text = foldDiacritics(address);
  const block = BLOCK_OF_FLATS.exec(text);
  if (block === null) return undefined;
  const before = text.slice(0, block.index);
  const [, flat] = NAMED_FLAT.exec(before) ?? BARE_FLAT.exec(before) ?? [];
  return flat?.replaceAll(' ', '').replace(/^([A-Z]*)0+(?=\d)/, '$1');
}
