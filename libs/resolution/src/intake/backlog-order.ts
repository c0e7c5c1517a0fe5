import type { AttributeDeclaration, RawAttributes } from '@sogoc/core-entities';
import { foldDiacritics } from '@sogoc/vietnam';

/** Of a record that says nothing by which others of the same thing could be told. */
export const NO_AFFINITY = 0;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const MOST_CHARACTERS = 200;

/**
 * A number of 32 bits with sign that records of one thing mostly share: a hash of the name as it was sent, else of the first number or text.
 * It decides nothing but which records of a backlog are resolved together, so that a golden record is composed once for all of them.
 */
export function affinityOf(attributes: RawAttributes, declared: readonly AttributeDeclaration[]): number {
  const value = attributes[namingAttribute(declared)?.name ?? ''];
  if (typeof value !== 'string') return NO_AFFINITY;
  const letters = foldDiacritics(value.slice(0, MOST_CHARACTERS))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters === '' ? NO_AFFINITY : hashOf(letters);
}

const namingAttribute = (declared: readonly AttributeDeclaration[]): AttributeDeclaration | undefined =>
  declared.find(({ type }) => type === 'name') ?? declared.find(({ scheme }) => scheme !== undefined) ?? declared[0];

/** FNV-1a of UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), read as PostgreSQL's `integer`. */
function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash | 0;
}
