import { remembered } from './bounded-cache';
import { syllableKeys } from './syllable-key';

const ASCII = /^[ -~]*$/;

/**
 * A word as lists of words are asked for it: with marks its tone key, so that `Võ` is not `vô`; without any mark its letters, which any
 * spelling may have been. Upper case.
 */
export const spelledKey: (word: string) => string = remembered((word) =>
  ASCII.test(word) ? syllableKeys(word).plain : syllableKeys(word).iy,
);

/** Both keys under which a word of a list, given in full Vietnamese spelling, is met: typed with its marks and without. */
export function listedKeys(word: string): readonly string[] {
  const { iy, plain } = syllableKeys(word.normalize('NFC'));
  return iy === plain ? [plain] : [plain, iy];
}
