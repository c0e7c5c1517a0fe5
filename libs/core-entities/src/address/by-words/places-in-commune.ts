import { beginsWithUnit, foldDiacritics } from '@sogoc/vietnam';

/** Fields have names as hamlets have: farmers and cooperatives say in which of them a plot lies. */
const FIELD = /^(?:XU DONG|CANH DONG|XU|KHU DONG) /;

/**
 * The hamlets, quarters and fields below the commune. Peoples have words of their own for hamlets (`Kon`), so what stands there and is no house
 * and no street is a name, too.
 */
export function placesInCommune(hamlets: readonly string[], remainder: readonly string[]): readonly string[] {
  const others = remainder
    .filter((part) => !beginsWithUnit(part))
    .map((part) => foldDiacritics(part).toUpperCase().replace(FIELD, '').trim());
  return [...new Set([...hamlets, ...others])].filter((place) => place.length > 1);
}
