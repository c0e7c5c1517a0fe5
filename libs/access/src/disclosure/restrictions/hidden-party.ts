import type { EntityRegistry } from '@sogoc/core-entities';

import type { RestrictedCarrier, RestrictionBook } from './restriction-book';

/** What of somebody is kept from being shown where others name them: the names, or the number by which they are known. */
export interface HiddenParty {
  readonly hidesName: boolean;
  readonly hidesNumber: boolean;
}

/** Attributes that say what somebody is called. */
const NAMES: readonly string[] = ['fullName', 'otherNames', 'formerNames'];

/** Tells by a number what of its carriers is hidden where others name them; undefined: nothing. */
export function hiddenPartyBy(
  { carriersOf }: Pick<RestrictionBook, 'carriersOf'>,
  entities: Pick<EntityRegistry, 'entityByName'>,
): (number: string) => HiddenParty | undefined {
  return (number) => {
    const hidden = carriersOf(number).map((carrier) => hiddenOf(carrier, entities));
    if (hidden.length === 0) return undefined;
    return {
      hidesName: hidden.some(({ hidesName }) => hidesName),
      hidesNumber: hidden.some(({ hidesNumber }) => hidesNumber),
    };
  };
}

/** A number is with the attribute that holds it. */
function hiddenOf(
  { entity, scheme, names }: RestrictedCarrier,
  entities: Pick<EntityRegistry, 'entityByName'>,
): HiddenParty {
  const declared = entities.entityByName(entity)?.declaration.attributes ?? [];
  const holdsNumber = declared.some((attribute) => attribute.scheme === scheme && names.has(attribute.name));
  const isAll = names.size === 0;
  return { hidesName: isAll || NAMES.some((name) => names.has(name)), hidesNumber: isAll || holdsNumber };
}
