import { foldDiacritics } from '@sogoc/vietnam';

import { isPersonsName } from './owners-name';

const IN_BRACKETS = /^(.+?)\s*\(([^()]+)\)$/;

/** The sign of a shop and its owner behind it: `Tạp hóa Phong (Nguyễn Minh Phong)`. */
export function ownerInBrackets(name: string): { readonly sign: string; readonly owner: string } | undefined {
  const [, sign = '', owner = ''] = IN_BRACKETS.exec(name) ?? [];
  return isPersonsName(foldDiacritics(owner)) ? { sign, owner } : undefined;
}
