import type { EntityDeclaration, StandardisedRecord } from '@sogoc/core-entities';

type Declared = Pick<EntityDeclaration, 'attributes' | 'identifiers'>;

/**
 * Whether a record, standardised, says more than numbers: of things that have names and numbers that are not public, its own name is given. Whoever
 * knows a number alone must not learn from an answer whether it is somebody's. A placeholder is no name, nor is a relative's, nor are initials.
 */
export function saysWhoItIs(
  { attributes }: Pick<StandardisedRecord, 'attributes'>,
  { attributes: declared, identifiers }: Declared,
): boolean {
  if (identifiers.every(({ sensitivity }) => sensitivity === 'public')) return true;
  const names = declared.filter(({ type, search }) => type === 'name' && search !== undefined);
  return names.length === 0 || names.some(({ name }) => isWholeName(attributes[name]));
}

/** Whether an answer about a record may say to which thing it came: one that is a number alone would be a question about that number. */
export function mayTellWhose(
  record: Pick<StandardisedRecord, 'attributes' | 'identifiers'>,
  declaration: Declared,
): boolean {
  return saysWhoItIs(record, declaration) || !carriesSecretNumber(record, declaration);
}

function carriesSecretNumber(
  { identifiers }: Pick<StandardisedRecord, 'identifiers'>,
  { identifiers: declared }: Declared,
): boolean {
  const secret = declared.filter(({ sensitivity }) => sensitivity !== 'public').map(({ scheme }) => scheme);
  return identifiers.some(({ scheme }) => secret.includes(scheme));
}

const FEWEST_LETTERS = 3;

/** Three letters at least, of which two stand together, and nothing abbreviated. */
function isWholeName(value: unknown): boolean {
  if (typeof value !== 'string' || value.includes('.')) return false;
  return /\p{L}{2}/u.test(value) && (value.match(/\p{L}/gu) ?? []).length >= FEWEST_LETTERS;
}
