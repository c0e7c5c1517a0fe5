import type { CompiledEntity } from '@sogoc/core-entities';
import { readCell, setIn } from '@sogoc/resolution';

import { attributesOf, type SourceRow } from './source-row';

/** Attributes of a shipped entity: those of JSON as they are, the cells of a CSV file read by the declared type. */
export function readAttributes({ attributeByName }: CompiledEntity, row: SourceRow): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(attributesOf(row))) {
    if (value === '' || value === undefined || value === null) continue;
    const dot = name.indexOf('.');
    if (dot < 0) attributes[name] = readCell(value, attributeByName.get(name)?.type);
    else setIn(attributes, name.slice(0, dot), name.slice(dot + 1), value);
  }
  return attributes;
}
