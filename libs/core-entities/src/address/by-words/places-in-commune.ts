import { beginsWithUnit, foldDiacritics, type Hamlet, readHamlets } from '@sogoc/vietnam';

/** Fields have names as hamlets have: farmers and cooperatives say in which of them a plot lies. */
const FIELD = /^(?:XU DONG|CANH DONG|KHU DONG|XU) /;

/** `Đồng Sau` is `Xứ đồng Đồng Sau` where it lies in a hamlet; by itself it may be one. */
const FIELD_WORDS = /^(?:DONG (?=\S))+/;

/** How a field is held, so that its name is compared with names of fields. */
export const FIELD_KIND = 'field';

/** Words for hamlets in capitals without marks; short ones are taken for units and names. */
const HAMLET_WORD = /^(?:THON|XOM|AP|BAN|BUON|KHOM|TO|KHU) \S/;

/**
 * The hamlets, quarters and fields below the commune. Peoples have words of their own for hamlets (`Kon`), so what stands there and is no house
 * and no street is a name, too.
 */
export function placesInCommune(hamlets: readonly Hamlet[], remainder: readonly string[]): readonly string[] {
  const parts = remainder
    .filter((part) => !beginsWithUnit(part))
    .map((part) => foldDiacritics(part).toUpperCase().trim());
  const unmarked = parts.filter((part) => HAMLET_WORD.test(part));
  const all = [...hamlets, ...unmarked.flatMap(readHamlets)];
  const named = all.flatMap((hamlet, at) => placeOf(hamlet, all.slice(at + 1)) ?? []);
  const others = parts
    .filter((part) => !unmarked.includes(part))
    .map((part) => {
      if (FIELD.test(part)) return fieldOf(part.replace(FIELD, ''));
      return named.length > 0 && FIELD_WORDS.test(part) ? fieldOf(part) : part;
    });
  return [...new Set([...named, ...others])].filter((place) => place.length > 1);
}

/** A hamlet by its kind and number or by its name. */
export const hamletName = ({ kind, number, name }: Hamlet): string | undefined =>
  name ?? (number === undefined ? undefined : `${kind} ${number}`);

/** `Khu Nà Pá, Bản Phìn Hồ`: what lies in a hamlet of another kind is a field of it. */
const placeOf = (hamlet: Hamlet, behind: readonly Hamlet[]): string | undefined =>
  hamlet.kind === 'khu' && hamlet.name !== undefined && behind.some(({ kind }) => kind !== 'khu')
    ? fieldOf(hamlet.name)
    : hamletName(hamlet);

const fieldOf = (name: string): string => `${FIELD_KIND} ${name.trim().replace(FIELD_WORDS, '')}`;
