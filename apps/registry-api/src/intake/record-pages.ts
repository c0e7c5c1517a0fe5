import { Injectable } from '@nestjs/common';
import type { ListRecordsDto, SourceRecordPageResponseDto } from '@sogoc/contracts';
import { SourceRecordRepository } from '@sogoc/persistence';
import { decodeCursor, encodeCursor, type Grant, pageSizeOf } from '@sogoc/platform';
import { type IntakeScope, REDUCED_RECALL } from '@sogoc/registry';

import { showSourceRecord } from './show-source-record';

const isRecordNumber = (value: unknown): value is number => Number.isSafeInteger(value);

/** Pages in order of first receipt: a record that comes later stands behind the cursor, one that changes keeps its place. */
@Injectable()
export class RecordPages {
  constructor(private readonly records: SourceRecordRepository) {}

  async list(
    scope: IntakeScope,
    { status, finding, pageSize, cursor }: ListRecordsDto,
    grant: Grant,
  ): Promise<SourceRecordPageResponseDto> {
    const size = pageSizeOf(pageSize);
    const after = decodeCursor(cursor, isRecordNumber) ?? 0;
    const filter = finding === REDUCED_RECALL ? { status, missesKey: true } : { status, finding };
    const found = await this.records.list(scope.declaration.entity, scope.source, filter, after, size + 1);
    const items = found.slice(0, size);
    const last = items.at(-1);
    return {
      items: items.map((record) => showSourceRecord(record, scope, grant)),
      ...(found.length > size && last ? { nextCursor: encodeCursor(last.recordNumber) } : {}),
    };
  }
}
