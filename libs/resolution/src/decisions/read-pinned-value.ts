import type { AttributeDeclaration, EntityDeclaration } from '@sogoc/core-entities';
import { err, type FieldFault, ok, type Result } from '@sogoc/kernel';

import { checkRecord } from '../intake/checking/check-record';

/**
 * The canonical form of a value that a steward fixes, read by the entity's own standardiser. A fault is what no source could send, and
 * what standardisation would not let into a golden record.
 */
export function readPinnedValue(
  declaration: EntityDeclaration,
  { name }: AttributeDeclaration,
  value: unknown,
  decidedAt: Date,
): Result<unknown, readonly FieldFault[]> {
  const checked = checkRecord({ recordKey: 'pin', attributes: { [name]: value } }, declaration.attributes);
  if (!checked.ok) return err(checked.error.map((found) => ({ ...found, pointer: pointerOf(found, name) })));
  const { attributes } = declaration.standardise(
    { [name]: value },
    { observedAt: decidedAt.toISOString(), habits: {} },
  );
  const canonical = attributes[name];
  if (canonical === undefined || canonical === null)
    return err([{ pointer: '/value', code: 'unusable-value', detail: 'Send a value that the attribute can hold.' }]);
  return ok(canonical);
}

const pointerOf = ({ pointer }: FieldFault, name: string): string =>
  pointer.startsWith(`/attributes/${name}`) ? `/value${pointer.slice(`/attributes/${name}`.length)}` : '/value';
