import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../findings/finding';
import { foldDiacritics } from '../text/fold-diacritics';

export type Sex = 'male' | 'female';

/** `1` and `0` are left out: registers use them both ways round. */
const SEX_OF_WORD = new Map<string, Sex>([
  ['NAM', 'male'],
  ['NAM GIOI', 'male'],
  ['GIOI NAM', 'male'],
  ['TRAI', 'male'],
  ['ONG', 'male'],
  ['MALE', 'male'],
  ['MAN', 'male'],
  ['M', 'male'],
  ['NU', 'female'],
  ['NU GIOI', 'female'],
  ['GIOI NU', 'female'],
  ['GAI', 'female'],
  ['BA', 'female'],
  ['FEMALE', 'female'],
  ['WOMAN', 'female'],
  ['F', 'female'],
]);

/** Reads `Nam`, `Nữ`, `male`, `F` … Anything else has no value and a finding. */
export function parseSex(
  raw: string,
  attribute = 'sex',
): { readonly value?: Sex; readonly findings: QualityFinding[] } {
  const value = SEX_OF_WORD.get(raw) ?? SEX_OF_WORD.get(foldDiacritics(raw));
  return value === undefined ? { findings: [finding('SEX_UNKNOWN', attribute)] } : { value, findings: [] };
}
