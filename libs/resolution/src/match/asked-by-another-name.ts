import type { EntityDeclaration, StandardisedRecord } from '@sogoc/core-entities';

/** Whether a golden record goes by another name than the record that is asked about. */
export function isAskedByAnotherName(
  { attributes: asked }: Pick<StandardisedRecord, 'attributes'>,
  golden: Readonly<Record<string, unknown>>,
  declaration: EntityDeclaration,
): boolean {
  return declaration.attributes.some(({ name, type, search }) => {
    const value = type === 'name' && search !== undefined ? asked[name] : undefined;
    return typeof value === 'string' && declaration.contradictsName(golden, value);
  });
}
