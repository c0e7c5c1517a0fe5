import { CollectionAccess, type Grant } from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import { isUuid } from '@sogoc/kernel';
import { ImportJobRepository } from '@sogoc/persistence';
import { decodeCursor, encodeCursor, type Page, pageOf, type PageRequest } from '@sogoc/platform';
import type { ImportCounts } from '@sogoc/resolution';

import type { ImportJob, ImportSettings } from './import-job';
import { showImport, type ShownImport } from './show-import';

/** As in an overview: nothing that the file itself says. */
export type ListedImport = Omit<ShownImport, 'fault'> & { readonly fault?: { readonly code: string } };

export interface ImportListRequest extends PageRequest {
  readonly status?: ImportJob['status'];
}

type Position = readonly [createdMicros: number, id: string];

/** How far the files are that sources hand in: a source sees its own, who looks after the work those of all. */
@Injectable()
export class ImportListService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly jobs: ImportJobRepository<ImportSettings, ImportCounts>,
  ) {}

  /** The newest first. */
  async list({ status, cursor, pageSize }: ImportListRequest, caller: Grant): Promise<Page<ListedImport>> {
    const entities = this.collections.openAll(caller).map(({ declaration }) => declaration.entity);
    const position = decodeCursor(cursor, isPosition);
    const rows = await this.jobs.list({
      entities,
      status,
      ...(caller.role === 'source' && { source: caller.source ?? '' }),
      after: position && { createdMicros: position[0], id: position[1] },
      limit: pageSize + 1,
    });
    return pageOf(rows, pageSize, showListed, (last) => encodeCursor([last.createdMicros, last.id]));
  }
}

/** What is wrong with a file may quote its first line, and names of columns come from it: that is for the source alone. */
function showListed(job: ImportJob): ListedImport {
  const { fault, counts, ...shown } = showImport(job);
  const { unknownColumns: _unknown, absentColumns: _absent, ...told } = counts;
  return { ...shown, counts: told, ...(fault !== undefined && { fault: { code: fault.code } }) };
}

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length === 2 && Number.isSafeInteger(value[0]) && isUuid(value[1]);
