import type { AttributeDeclaration, EntityDeclaration } from '@sogoc/core-entities';
import type { FieldFault } from '@sogoc/kernel';
import { InvalidRequestError } from '@sogoc/platform';

import { checkRecord } from '@sogoc/resolution';

/**
 * The canonical form of a value that a steward fixes, read by the entity's own standardiser. Throws `InvalidRequestError` for what
 * no source could send and for what standardisation would not let into a golden record.
 */
export function readPinnedValue(
  declaration: EntityDeclaration,
  { name }: AttributeDeclaration,
  value: unknown,
  decidedAt: Date,
): unknown {
  const checked = checkRecord({ recordKey: 'pin', attributes: { [name]: value } }, declaration.attributes);
  if (!checked.ok)
    throw new InvalidRequestError(checked.error.map((found) => ({ ...found, pointer: pointerOf(found, name) })));
  const { attributes } = declaration.standardise(
    { [name]: value },
    { observedAt: decidedAt.toISOString(), habits: {} },
  );
  const canonical = attributes[name];
  if (canonical === undefined || canonical === null)
    throw new InvalidRequestError([
      { pointer: '/value', code: 'unusable-value', detail: 'Send a value that the attribute can hold.' },
    ]);
  return canonical;
}

const pointerOf = ({ pointer }: FieldFault, name: string): string =>
  pointer.startsWith(`/attributes/${name}`) ? `/value${pointer.slice(`/attributes/${name}`.length)}` : '/value';
