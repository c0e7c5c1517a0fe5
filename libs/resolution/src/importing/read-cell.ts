import type { AttributeType } from '@sogoc/core-entities';
import { parseExactly } from '@sogoc/kernel';

/** A list is JSON or values between semicolons or bars; an object is JSON, or for an address its text. */
export function readCell(value: unknown, type: AttributeType | undefined): unknown {
  if (typeof value !== 'string') return value;
  switch (type) {
    case 'string-list':
    case 'mixed-list':
    case 'object-list':
      return fromJson(value) ?? value.split(/[;|]/).flatMap((item) => item.trim() || []);
    case 'address':
    case 'geometry':
    case 'object':
      return fromJson(value) ?? value;
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : value;
    case 'string':
    case 'name':
    case 'date':
    case 'number':
    case undefined:
      return value;
  }
}

function fromJson(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    const parsed = parseExactly(text);
    return 'value' in parsed ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}

/** `permanentAddress.text` is the member `text` of an object. */
export function setIn(attributes: Record<string, unknown>, attribute: string, member: string, value: unknown): void {
  const known = attributes[attribute];
  attributes[attribute] = { ...(typeof known === 'object' && known !== null ? known : {}), [member]: value };
}
