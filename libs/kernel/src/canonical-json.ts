import { createHash } from 'node:crypto';

/** JSON with object keys in code-unit order and no white space: equal content gives equal text. `undefined` members are left out. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  return Array.isArray(value) ? `[${value.map(canonicalJson).join(',')}]` : canonicalObject(value);
}

/** Every entry of the record of reads passes here, so without lists of members in between. */
function canonicalObject(members: object): string {
  let text = '';
  for (const key of Object.keys(members).sort()) {
    const member = (members as Readonly<Record<string, unknown>>)[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

/** SHA-256 of the canonical JSON, in lower-case hexadecimal (64 characters). */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
