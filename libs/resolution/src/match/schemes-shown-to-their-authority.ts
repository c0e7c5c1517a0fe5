import type { EntityDeclaration } from '@sogoc/core-entities';
import { isAuthorityOfScheme } from '@sogoc/golden';

import type { SchemeOfEntity } from './exclusive-schemes';

interface Authority {
  readonly collections: readonly string[];
  /** Schemes and attributes. */
  readonly authorityFor: readonly string[];
}

/** Of these schemes those whose numbers a source gives, in collections that it holds: who else carries them, is shown to it alone among sources. */
export function schemesShownToTheirAuthority(
  { collections, authorityFor }: Authority,
  asked: readonly SchemeOfEntity[],
  declarations: readonly EntityDeclaration[],
): readonly SchemeOfEntity[] {
  return asked.filter(({ entity, scheme }) => {
    const declaration = declarations.find((each) => each.entity === entity);
    return (
      declaration !== undefined &&
      collections.includes(declaration.collection) &&
      isAuthorityOfScheme(authorityFor, declaration.attributes, scheme)
    );
  });
}
