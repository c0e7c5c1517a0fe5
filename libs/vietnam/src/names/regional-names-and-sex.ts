import { foldDiacritics } from '../text/fold-diacritics';
import type { Sex } from '../words/sex';
import { nameTokens } from '../text/name-keys';

/** Sex prefixes of Ê Đê, Gia Rai and M'Nông names: `Y` for men, `H'` for women; K'Ho `K'` for men, `Ka` for women. */
const HIGHLAND_PREFIX = /^(?:Y(?=\s)|H['’ʼ]|K['’ʼ]|H(?=\s))/i;

/** Whether a name has the form of Central Highlands names, in which no family name stands first. */
export function isHighlandName(name: string): boolean {
  const text = nameTokens(name).join(' ');
  return (
    HIGHLAND_PREFIX.test(text) ||
    (/ (?:Y|H)$/.test(text) && /^(?:Siu|Rơ|Ksor|Kpă|Nay|Rah)/i.test(text)) ||
    /[ĭŏčƀ]/i.test(text)
  );
}

const REGIONAL_FORMS: ReadonlyMap<string, string> = new Map([
  ['VO', 'VU'],
  ['VU', 'VU'],
  ['HUYNH', 'HOANG'],
  ['HOANG', 'HOANG'],
]);

/**
 * Whether two family names are the northern and the southern form of one (Vũ/Võ, Hoàng/Huỳnh). They are different legal names: at
 * most weak support, never equality.
 */
export function areRegionalForms(left: string, right: string): boolean {
  const l = foldDiacritics(left);
  const r = foldDiacritics(right);
  return l !== r && REGIONAL_FORMS.has(l) && REGIONAL_FORMS.get(l) === REGIONAL_FORMS.get(r);
}

export interface SexHint {
  readonly sex: Sex;
  /** `Thị` in second place is nearly always a woman's; `Văn` is not reserved to men. */
  readonly strength: 'strong' | 'weak';
}

/** What the name says about sex: evidence, never a value. */
export function sexHint(name: string): SexHint | undefined {
  const tokens = nameTokens(name).map((token) => token.toUpperCase());
  if (/^H['’ʼ]/.test(tokens[0] ?? '')) return { sex: 'female', strength: 'strong' };
  if (tokens[0] === 'Y' && tokens.length > 1) return { sex: 'male', strength: 'strong' };
  const middle = tokens.slice(1, -1);
  if (middle.includes('THỊ') || middle[0] === 'THI') return { sex: 'female', strength: 'strong' };
  if (middle[0] === 'VĂN' || middle[0] === 'VAN') return { sex: 'male', strength: 'weak' };
  return undefined;
}
