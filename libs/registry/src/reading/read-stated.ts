import { asksBlind, type Grant, type OpenCollection } from '@sogoc/access';
import { type FieldFault, nearestName } from '@sogoc/kernel';
import { InvalidRequestError } from '@sogoc/platform';
import { ATTRIBUTE_SYNONYMS, tellsApart } from '@sogoc/resolution';

type Attributes = Readonly<Record<string, unknown>>;

/**
 * What a caller states of a thing, standardised. A caller who does not see values whole may state names and dates and what its view
 * shows, under a grant only what that shows: a yes or no about anything else would tell it. Throws `InvalidRequestError`.
 */
export function readStated(
  stated: Attributes,
  { declaration, grant }: OpenCollection,
  caller: Grant,
  now: Date,
): Attributes {
  const allowed = declaration.attributes.filter(
    (attribute) =>
      !asksBlind(caller) ||
      (grant.bound === undefined && tellsApart(attribute)) ||
      grant.attributes.get(attribute.name)?.disclosure === 'shown',
  );
  const names = allowed.map(({ name }) => name);
  const faults = Object.keys(stated).flatMap((name) => (names.includes(name) ? [] : [notCompared(name, names)]));
  if (faults.length > 0) throw new InvalidRequestError(faults.slice(0, MOST_FAULTS));
  return declaration.standardise(stated, { observedAt: now.toISOString(), habits: {} }).attributes;
}

const MOST_FAULTS = 50;

function notCompared(name: string, names: readonly string[]): FieldFault {
  const meant = nearestName(name, names, ATTRIBUTE_SYNONYMS);
  const question = meant === undefined ? '' : `Did you mean ${meant}? `;
  return { pointer: '/stated', code: 'unknown-member', detail: `${question}State some of: ${names.join(', ')}.` };
}
