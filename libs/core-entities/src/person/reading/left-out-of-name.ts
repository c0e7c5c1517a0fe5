import { nameKeys, remembered } from '@sogoc/vietnam';
import { NAME_FREQUENCIES } from '../../term-frequencies/name-frequencies';

/**
 * The word that was left out in front of a name as a form of address, where it is a given name too: `Anh Trần Bảo` addresses a man, or is
 * Trần Bảo Anh of an office that writes the given name first. Undefined when nothing was, or what was is no name.
 */
export function leftOutOfName(written: string | undefined, name: string | undefined): string | undefined {
  if (written === undefined || name === undefined || written === name) return undefined;
  const [, first = '', rest = ''] = FIRST_AND_REST.exec(written) ?? [];
  return isGivenName(first) && nameKeys(rest).plain === nameKeys(name).plain ? first : undefined;
}

const FIRST_AND_REST = /^\s*(\S*)\s*(.*)$/s;

const isGivenName: (word: string) => boolean = remembered((word) =>
  Object.hasOwn(NAME_FREQUENCIES['given-names'], nameKeys(word).plain),
);
