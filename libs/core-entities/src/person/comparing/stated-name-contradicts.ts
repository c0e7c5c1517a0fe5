import { withoutFirstTitle } from '@sogoc/vietnam';

import { formerNamesOf } from '../../periods/read-former-names';
import { nameFeatures, type NameFeatures } from '../reading/person-name-features';
import { givenNameComparator, NAME_GRADES, surnameComparator } from './person-comparators';

/**
 * Whether the stated name can be read as none of the person's names: another given name and not the same words in any order. `Ông Lò Păn` may be
 * somebody of the family name Ông, and may be Lò Păn: both readings count.
 */
export function contradictsPersonName(attributes: Readonly<Record<string, unknown>>, statedName: string): boolean {
  const others = [...((attributes.otherNames ?? []) as readonly unknown[]), ...formerNamesOf(attributes)];
  const names = [attributes.fullName, ...others].filter((name) => typeof name === 'string');
  const readings = [statedName, withoutFirstTitle(statedName)];
  return names.length > 0 && names.every((name) => readings.every((reading) => !mayBeOneName(name, reading)));
}

/** Whether two names can be read as one: the given name is, and the family name unless one is left out. */
export function mayBeOneName(left: string, right: string): boolean {
  const l = nameFeatures(left);
  const r = nameFeatures(right);
  if (l === undefined || r === undefined || (l.plain !== r.plain && sameWords(l, r))) return true;
  if (givenNameComparator(l.given, r.given) < NAME_GRADES.near) return false;
  return (
    l.surname.length === 0 ||
    r.surname.length === 0 ||
    surnameComparator(l.surname, r.surname) >= NAME_GRADES.otherLetters
  );
}

/** The same words in another order. */
function sameWords(left: NameFeatures, right: NameFeatures): boolean {
  const words = ({ plain }: NameFeatures): string => plain.split(' ').sort().join(' ');
  return words(left) === words(right);
}
