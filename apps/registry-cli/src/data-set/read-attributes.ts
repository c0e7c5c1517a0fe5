import type { AttributeType, CompiledEntity } from '@sogoc/core-entities';

import { attributesOf, type SourceRow } from './source-row';

/** Attributes of a shipped entity: those of JSON as they are, the cells of a CSV file read by the declared type. */
export function readAttributes({ attributeByName }: CompiledEntity, row: SourceRow): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(attributesOf(row))) {
    if (value === '' || value === undefined || value === null) continue;
    const [attribute = name, ...path] = name.split('.');
    if (path.length === 0) attributes[name] = readCell(value, attributeByName.get(name)?.type);
    else setIn(attributes, attribute, path.join('.'), value);
  }
  return attributes;
}

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
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `permanentAddress.text` is the member `text` of an object. */
export function setIn(attributes: Record<string, unknown>, attribute: string, member: string, value: unknown): void {
  const known = attributes[attribute];
  attributes[attribute] = { ...(typeof known === 'object' && known !== null ? known : {}), [member]: value };
}
