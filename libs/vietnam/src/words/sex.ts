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
  ['CON TRAI', 'male'],
  ['CON GAI', 'female'],
  ['BE TRAI', 'male'],
  ['BE GAI', 'female'],
  ['DAN ONG', 'male'],
  ['PHU NU', 'female'],
  ['DAN BA', 'female'],
  ['PHAI NAM', 'male'],
  ['PHAI NU', 'female'],
  ['BOY', 'male'],
  ['GIRL', 'female'],
  ['BA', 'female'],
  ['FEMALE', 'female'],
  ['WOMAN', 'female'],
  ['F', 'female'],
]);

/** What forms print in front, and the code of a list beside its word: `Giới tính: Nam`, `1 - Nam`. */
const BESIDE = /^(?:(?:GIOI TINH|PHAI|SEX|GENDER|\d) )+|(?: \d)+$/g;

/** Several words say what each of them says: `Nam (Male)`. `Nam/Nữ` says nothing. */
function sexOfWords(folded: string): Sex | undefined {
  const known = SEX_OF_WORD.get(folded);
  if (known !== undefined) return known;
  const bare = folded.replace(BESIDE, '');
  const [sex, ...others] = SEX_OF_WORD.has(bare)
    ? [SEX_OF_WORD.get(bare)]
    : bare.split(' ').map((word) => SEX_OF_WORD.get(word));
  return others.every((other) => other === sex) ? sex : undefined;
}

/** Reads `Nam`, `Nữ`, `male`, `F` … Anything else has no value and a finding. */
export function parseSex(
  raw: string,
  attribute = 'sex',
): { readonly value?: Sex; readonly findings: QualityFinding[] } {
  const value = SEX_OF_WORD.get(raw) ?? sexOfWords(foldDiacritics(raw));
  return value === undefined ? { findings: [finding('SEX_UNKNOWN', attribute)] } : { value, findings: [] };
}
