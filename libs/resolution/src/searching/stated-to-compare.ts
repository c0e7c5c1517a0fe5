import type { EntityDeclaration } from '@sogoc/core-entities';
import { err, type FieldFault, nearestName, ok, type Result } from '@sogoc/kernel';

import { ATTRIBUTE_SYNONYMS } from '../intake/checking/attribute-synonyms';
import { tellsApart } from '../match/agree-with-stated';
import type { AskersView } from '../match/compared-without-full-view';

type Attributes = Readonly<Record<string, unknown>>;

const MOST_FAULTS = 50;

/**
 * What somebody states of a thing, standardised. Who `asksBlind`, without seeing values whole, may state names and dates and what the view
 * shows, under a grant only what that shows: a yes or no about anything else would tell it.
 */
export function statedToCompare(
  stated: Attributes,
  declaration: EntityDeclaration,
  { attributes, bound, asksBlind }: AskersView & { readonly asksBlind: boolean },
  now: Date,
): Result<Attributes, readonly FieldFault[]> {
  const allowed = declaration.attributes.filter(
    (attribute) =>
      !asksBlind ||
      (bound === undefined && tellsApart(attribute)) ||
      attributes.get(attribute.name)?.disclosure === 'shown',
  );
  const names = allowed.map(({ name }) => name);
  const faults = Object.keys(stated).flatMap((name) => (names.includes(name) ? [] : [notCompared(name, names)]));
  if (faults.length > 0) return err(faults.slice(0, MOST_FAULTS));
  return ok(declaration.standardise(stated, { observedAt: now.toISOString(), habits: {} }).attributes);
}

function notCompared(name: string, names: readonly string[]): FieldFault {
  const meant = nearestName(name, names, ATTRIBUTE_SYNONYMS);
  const question = meant === undefined ? '' : `Did you mean ${meant}? `;
  return { pointer: '/stated', code: 'unknown-member', detail: `${question}State some of: ${names.join(', ')}.` };
}
