import { nameTokens } from './name-keys';
import { syllableKeys } from '../text/syllable-key';

/**
 * Initials that regions pronounce alike, folded: ch/tr, s/x, l/n, d (also đ) / gi / r / v. `ng`, `nh`, `th` … are sounds of their own.
 */
function foldInitial(plain: string): string {
  if (plain.startsWith('TR')) return `CH${plain.slice(2)}`;
  if (/^N(?![GH])/.test(plain)) return `L${plain.slice(1)}`;
  if (/^GI(?=[AEOU])/.test(plain)) return `D${plain.slice(2)}`;
  if (/^[RV]/.test(plain)) return `D${plain.slice(1)}`;
  if (plain.startsWith('GI')) return `D${plain.slice(1)}`;
  return plain.startsWith('X') ? `S${plain.slice(1)}` : plain;
}

/** Finals and rimes that regions pronounce or readers write alike: t/c, n/ng, ươu/iêu, ưu/iu. */
function foldFinal(plain: string): string {
  return plain
    .replace(/T$/, 'C')
    .replace(/NG$/, 'N')
    .replace(/UOU$/, 'IEU')
    .replace(/(?<=[^AOQ])UU$|^UU$/, 'IU');
}

/**
 * K5: K4 with the sounds that Vietnamese speakers of some region do not tell apart folded together. For candidates only: `Lan` and
 * `Nan`, `Trinh` and `Chinh` are different names.
 */
export function confusionKey(name: string): string {
  return nameTokens(name)
    .map((token) => foldFinal(foldInitial(syllableKeys(token).plain)))
    .join(' ');
}
