import type { CompiledEntity } from '@sogoc/core-entities';
import { parseExactly } from '@sogoc/kernel';
import { type ColumnMapping, faultsOfMapping } from '@sogoc/resolution';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';

import { wrongUse } from '../../command-line/errors';

/** Throws wrong use with all that is wrong with the file. */
export function readMapping(path: string, entity: CompiledEntity): ColumnMapping {
  const file = basename(path);
  const mapping = parsed(path, file);
  const faults = faultsOfMapping(mapping, entity);
  if (faults.length > 0) throw wrongUse([`${file}:`, ...faults.map((fault) => `  ${fault}`)].join('\n'));
  return mapping as ColumnMapping;
}

function parsed(path: string, file: string): unknown {
  const text = textOf(path);
  try {
    // As headings are read: the same letters may be written as one sign or as two.
    const read = parseExactly(text.normalize('NFC'));
    if ('twice' in read) throw wrongUse(`${file} names ${read.name} twice: write one of the two.`);
    return read.value;
  } catch (error) {
    if (error instanceof SyntaxError) throw wrongUse(`${file} is not JSON.`);
    throw error;
  }
}

/** Without the mark that editors of Windows write before the first letter. */
function textOf(path: string): string {
  if (statSync(path).isDirectory()) throw wrongUse(`${path} is a folder: name the file of the mapping.`);
  return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
}
