import type { AttributeDeclaration, EntityDeclaration } from '@sogoc/core-entities';
import { InvalidRequestError } from '@sogoc/platform';
import { readPinnedValue } from '@sogoc/resolution';

import type { PinSubject } from './decision-subject';

/** What a pin fixes its attribute at, a steward's own value in its canonical form. Throws `InvalidRequestError`. */
export function pinPlaceOf(
  wish: PinSubject['at'],
  declaration: EntityDeclaration,
  attribute: AttributeDeclaration,
  decidedAt: Date,
): PinSubject['at'] {
  if (!('value' in wish)) return wish;
  const value = readPinnedValue(declaration, attribute, wish.value, decidedAt);
  if (!value.ok) throw new InvalidRequestError(value.error);
  return { value: value.value };
}
