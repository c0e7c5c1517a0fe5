import type { CompiledEntity } from '@sogoc/core-entities';
import { asHeadingsAreRead, type ColumnMapping, faultsOfMapping } from '@sogoc/resolution';
import { readFileSync } from 'node:fs';
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
  try {
    return asHeadingsAreRead(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) throw wrongUse(`${file} is not JSON.`);
    throw error;
  }
}
