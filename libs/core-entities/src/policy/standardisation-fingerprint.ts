import { canonicalJson, hash53 } from '@sogoc/kernel';

import type { EntityDeclaration } from '../declaration/entity-declaration';
import { declaredHash, type PolicySource } from './policy-content';

/**
 * Of each source the hash of all of the policy that its records of one entity depend on: what is said of the entity, and the source's
 * own habits and standing in the entity's attributes. Other sources' are left out: a golden record whose values change because a
 * source stands otherwise has a member of that source. So another source, or another standing, puts one source's records behind.
 */
export function standardisationFingerprintsOf(
  declaration: EntityDeclaration,
  sources: readonly PolicySource[],
): ReadonlyMap<string, number> {
  const declared = declaredHash(declaration);
  return new Map(
    sources.map(({ source, trust, authorityFor, habits }) => [
      source,
      hash53(
        canonicalJson([
          declared,
          habits,
          declaration.attributes.map(({ name, scheme }) => [
            trust[name] ?? trust['*'] ?? 0,
            authorityFor.includes(name) || (scheme !== undefined && authorityFor.includes(scheme)),
          ]),
          declaration.identifiers.map(({ scheme }) => authorityFor.includes(scheme)),
        ]),
      ),
    ]),
  );
}
