import type { CompiledEntity } from '@sogoc/core-entities';
import { isBatchItem, type MappingProposal, proposeMapping } from '@sogoc/resolution';

import type { OpenFile } from '../reading/opened-file';

const SAMPLE_ROWS = 500;

export interface FileProposal {
  readonly proposal: MappingProposal;
  /** How many rows it was made from. */
  readonly rows: number;
  /** Rows that could not be read, by why. */
  readonly unread: Readonly<Record<string, number>>;
}

/** Proposes what the columns mean, by the first rows of a file; undefined for batch items, which a mapping would take apart. */
export async function proposeForFile(file: OpenFile, entity: CompiledEntity): Promise<FileProposal | undefined> {
  const sample: Readonly<Record<string, unknown>>[] = [];
  const unread: Record<string, number> = {};
  for await (const { values, fault } of file.rows) {
    if (values !== undefined) sample.push(values);
    if (fault !== undefined) unread[fault.detail] = (unread[fault.detail] ?? 0) + 1;
    if (sample.length >= SAMPLE_ROWS) break;
  }
  if (file.format === 'ndjson' && sample.some(isBatchItem)) return undefined;
  const columns = file.columns ?? [...new Set(sample.flatMap((row) => Object.keys(row)))];
  return { proposal: proposeMapping(columns, sample, entity), rows: sample.length, unread };
}
