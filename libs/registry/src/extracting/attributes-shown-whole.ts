import { codeOfWithheld, isRestricted, namesWithRestrictedParties, type OpenCollection } from '@sogoc/access';
import { type FieldFault, nearestName } from '@sogoc/kernel';
import type { StoredGoldenRecord } from '@sogoc/persistence';
import { InvalidRequestError } from '@sogoc/platform';
import type { WithheldName } from '@sogoc/resolution';

/** Of attributes asked for, those shown whole, and why the others are not; alike whether or not a record has them. */
export interface AskedAttributes {
  readonly whole: readonly string[];
  readonly withheld: readonly WithheldName[];
}

/** Throws `InvalidRequestError` for names that the collection does not have. */
export function askedAttributes(names: readonly string[], opened: OpenCollection): AskedAttributes {
  const known = opened.declaration.attributes.map(({ name }) => name);
  const faults = names.flatMap((name, place) => (known.includes(name) ? [] : [unknownAttribute(name, place, known)]));
  if (faults.length > 0) throw new InvalidRequestError(faults);
  const asked = [...new Set(names)];
  const isWhole = (name: string): boolean => codeOfWithheld(name, opened.grant) === undefined;
  return {
    whole: asked.filter(isWhole),
    withheld: asked.flatMap((name) => {
      const code = codeOfWithheld(name, opened.grant);
      return code === undefined ? [] : [{ name, code }];
    }),
  };
}

/** What is restricted of this golden record, or of whom it names, is withheld: it is not for want of a value that the extract lacks it. */
export function withoutRestricted(
  { whole, withheld }: AskedAttributes,
  { grant }: OpenCollection,
  { id, attributes }: Pick<StoredGoldenRecord, 'id' | 'attributes'>,
): AskedAttributes {
  const inPart = new Set(namesWithRestrictedParties(attributes, grant));
  const isHeldBack = (name: string): boolean => inPart.has(name) || isRestricted(name, grant, id);
  const restricted = whole.filter(isHeldBack).map((name) => ({ name, code: 'restricted' as const }));
  return { whole: whole.filter((name) => !isHeldBack(name)), withheld: [...withheld, ...restricted] };
}

function unknownAttribute(name: string, place: number, known: readonly string[]): FieldFault {
  const meant = nearestName(name, known);
  const detail = meant === undefined ? 'The collection has no such attribute.' : `Did you mean ${meant}?`;
  return { pointer: `/attributes/${place}`, code: 'unknown-attribute', detail };
}
