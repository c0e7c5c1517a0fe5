import type { EntityDeclaration } from '@sogoc/core-entities';
import { type FieldFault, isDay } from '@sogoc/kernel';
import { findUnit, isCodeSet } from '@sogoc/vietnam';

import type { GrantTerms } from './access-grant';

/** What is wrong with the terms of a grant, as far as it can be told without the catalogue. `declarations`: of all entities. */
export function grantFaults(terms: GrantTerms, declarations: readonly EntityDeclaration[]): readonly FieldFault[] {
  const declaration = declarations.find(({ collection }) => collection === terms.collection);
  const schemes = declarations.flatMap(({ identifiers }) => identifiers.map(({ scheme }) => scheme));
  if (declaration === undefined)
    return [{ pointer: '/collection', code: 'unknown-collection', detail: 'No entity has a collection of this name.' }];
  const names = declaration.attributes.map(({ name }) => name);
  return [
    ...unknownNames('attributes', terms.attributes, names),
    ...unknownNames('schemes', terms.schemes, [...new Set(schemes)]),
    ...areaFaults(terms, declaration),
    ...validityFaults(terms),
  ];
}

function unknownNames(member: string, given: readonly string[], known: readonly string[]): FieldFault[] {
  return given.flatMap((name, index) =>
    known.includes(name)
      ? []
      : [{ pointer: `/${member}/${index}`, code: 'unknown-name', detail: `Use some of: ${known.join(', ')}.` }],
  );
}

function areaFaults({ rows }: GrantTerms, { placedBy = [] }: EntityDeclaration): FieldFault[] {
  if (rows === undefined) return [];
  if (placedBy.length === 0)
    return [{ pointer: '/rows', code: 'not-allowed', detail: 'Things of this collection are at no place.' }];
  if (rows.areas.length === 0)
    return [{ pointer: '/rows/areas', code: 'required', detail: 'Name one area at least, or leave rows out.' }];
  return rows.areas.flatMap(({ codeSet, code }, index) =>
    isCodeSet(codeSet) && findUnit(code, codeSet)?.level === rows.level
      ? []
      : [
          {
            pointer: `/rows/areas/${index}`,
            code: 'unknown-area',
            detail: `Send codeSet and code of a ${rows.level}.`,
          },
        ],
  );
}

function validityFaults({ validFrom, validTo }: GrantTerms): FieldFault[] {
  const detail = 'Send a day as YYYY-MM-DD, the last one not before the first.';
  if (!isDay(validFrom)) return [{ pointer: '/validFrom', code: 'invalid-day', detail }];
  if (validTo === undefined || (isDay(validTo) && validFrom <= validTo)) return [];
  return [{ pointer: '/validTo', code: 'invalid-day', detail }];
}
