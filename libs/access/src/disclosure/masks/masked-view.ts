import type { AttributeType } from '@sogoc/core-entities';
import { assertNever } from '@sogoc/kernel';

/** Fixed width, so that a masked value does not tell the length of the true one. */
export const MASK = '•••';

/** Characters of a number that stay readable, so that a person can confirm it; of shorter values than the second nothing stays. */
const READABLE_TAIL = 3;
const SHORTEST_WITH_TAIL = 9;

/** Parts of an address that name an area of thousands of people, not a home. */
const ADDRESS_AREA = ['communeCode', 'codeSet', 'provinceCode'] as const;

/**
 * What the masked view shows of a personal value: the last three characters of a number, initials of a name, the year of a date,
 * the commune of an address, the shape of lists and objects. Undefined when nothing can be shown.
 */
export function maskValue(value: unknown, type: AttributeType): unknown {
  switch (type) {
    case 'string':
      return typeof value === 'string' ? maskNumber(value) : undefined;
    case 'name':
      return typeof value === 'string' ? maskName(value) : undefined;
    case 'date':
      return typeof value === 'string' ? /^\d{4}/.exec(value)?.[0] : undefined;
    case 'address':
      return maskAddress(value);
    case 'string-list':
    case 'object-list':
    case 'mixed-list':
    case 'object':
      return maskLeaves(value);
    case 'number':
    case 'boolean':
    case 'geometry':
      return undefined;
    default:
      return assertNever(type);
  }
}

/** The last three characters, behind a mask. */
export function maskNumber(value: string): string {
  const characters = Array.from(value);
  return characters.length < SHORTEST_WITH_TAIL ? MASK : MASK + characters.slice(-READABLE_TAIL).join('');
}

function maskName(value: string): string {
  const words = value.normalize('NFC').split(/\s+/u).filter(Boolean);
  return words.map((word) => `${Array.from(word)[0]}${MASK}`).join(' ');
}

function maskAddress(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return undefined;
  const parts = value as Readonly<Record<string, unknown>>;
  const area = ADDRESS_AREA.filter((part) => typeof parts[part] === 'string').map((part) => [part, parts[part]]);
  return area.length === 0 ? undefined : Object.fromEntries(area);
}

function maskLeaves(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskLeaves);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, maskLeaves(member)]));
  }
  return MASK;
}
