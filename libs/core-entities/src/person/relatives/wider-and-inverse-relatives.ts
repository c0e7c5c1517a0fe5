type Sex = 'male' | 'female';

/** The wider word of those that tell the relative's sex. */
const WIDER: ReadonlyMap<string, string> = new Map([
  ['husband', 'spouse'],
  ['wife', 'spouse'],
  ['father', 'parent'],
  ['mother', 'parent'],
  ['son', 'child'],
  ['daughter', 'child'],
  ['brother', 'sibling'],
  ['sister', 'sibling'],
  ['adoptive-father', 'adoptive-parent'],
  ['adoptive-mother', 'adoptive-parent'],
  ['step-father', 'step-parent'],
  ['step-mother', 'step-parent'],
  ['former-husband', 'former-spouse'],
  ['former-wife', 'former-spouse'],
]);

/** What somebody is to a relative of that wider word. */
const INVERSE: ReadonlyMap<string, string> = new Map([
  ['spouse', 'spouse'],
  ['former-spouse', 'former-spouse'],
  ['sibling', 'sibling'],
  ['parent', 'child'],
  ['child', 'parent'],
  ['adoptive-parent', 'adopted-child'],
  ['adopted-child', 'adoptive-parent'],
  ['step-parent', 'step-child'],
  ['step-child', 'step-parent'],
  ['grandparent', 'grandchild'],
  ['grandchild', 'grandparent'],
  ['guardian', 'ward'],
  ['ward', 'guardian'],
]);

/** The wider word for a relative; undefined: it is as wide as any. */
export const widerRelative = (role: string): string | undefined => WIDER.get(role);

/** What the person who names a relative is to that one, as finely as the person's sex tells. Without a word for it: `relative`. */
export function inverseRelative(role: string, { sex }: Readonly<Record<string, unknown>>): string {
  const inverse = INVERSE.get(widerRelative(role) ?? role) ?? 'relative';
  return sex === 'male' || sex === 'female' ? (finerWord(inverse, sex) ?? inverse) : inverse;
}

const SEXES: ReadonlyMap<string, Sex> = new Map([
  ...['husband', 'father', 'son', 'brother', 'adoptive-father', 'step-father', 'former-husband'].map(
    (role) => [role, 'male'] as const,
  ),
  ...['wife', 'mother', 'daughter', 'sister', 'adoptive-mother', 'step-mother', 'former-wife'].map(
    (role) => [role, 'female'] as const,
  ),
]);

const finerWord = (wide: string, sex: Sex): string | undefined =>
  [...WIDER].find(([role, wider]) => wider === wide && SEXES.get(role) === sex)?.[0];
