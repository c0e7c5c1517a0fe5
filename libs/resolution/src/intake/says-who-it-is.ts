import type { EntityDeclaration, RawAttributes } from '@sogoc/core-entities';

/**
 * Whether a record says more than numbers: of things that have names and numbers that are not public, a name is given. Whoever knows a
 * number alone must not learn from an answer whether it is somebody's.
 */
export function saysWhoItIs(
  attributes: RawAttributes,
  { attributes: declared, identifiers }: Pick<EntityDeclaration, 'attributes' | 'identifiers'>,
): boolean {
  if (identifiers.every(({ sensitivity }) => sensitivity === 'public')) return true;
  const names = declared.filter(({ type }) => type === 'name').map(({ name }) => name);
  return names.length === 0 || names.some((name) => isGiven(attributes[name]));
}

const isGiven = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
