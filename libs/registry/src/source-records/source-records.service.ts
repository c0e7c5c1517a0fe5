import { REDUCED_RECALL } from '@sogoc/access';
import type { Grant } from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import type {
  ListRecordsDto,
  RecordsByKeyResponseDto,
  SourceRecordPageResponseDto,
  SourceRecordResponseDto,
} from '@sogoc/contracts';
import { SourceRecordRepository } from '@sogoc/persistence';
import { decodeCursor, eitherOf, encodeCursor, pageSizeOf } from '@sogoc/platform';
import { RecordNotFoundError } from '../finding-by-id/errors';
import type { IntakeScope } from '../intake/intake-scope';
import { showSourceRecord } from './show-source-record';

const isRecordNumber = (value: unknown): value is number => Number.isSafeInteger(value);

/** What is known of a source's records, as the key may see it. The scope is the caller's right to them. */
@Injectable()
export class SourceRecordsService {
  constructor(private readonly records: SourceRecordRepository) {}

  /** Throws {@link RecordNotFoundError}. */
  async read(scope: IntakeScope, recordKey: string, grant: Grant): Promise<SourceRecordResponseDto> {
    const [record] = await this.records.find(scope.declaration.entity, scope.source, [recordKey]);
    if (record === undefined) throw new RecordNotFoundError();
    return showSourceRecord(record, scope, grant);
  }

  /** Answers in the order of `recordKeys`. */
  async readMany(scope: IntakeScope, recordKeys: readonly string[], grant: Grant): Promise<RecordsByKeyResponseDto> {
    const found = await this.records.find(scope.declaration.entity, scope.source, recordKeys);
    const byKey = new Map(found.map((record) => [record.askedKey, showSourceRecord(record, scope, grant)]));
    return {
      items: recordKeys.flatMap((key) => byKey.get(key) ?? []),
      missing: recordKeys.filter((key) => !byKey.has(key)),
    };
  }

  /** In order of first receipt: a record that comes later stands behind the cursor, one that changes keeps its place. */
  async list(
    scope: IntakeScope,
    { status, finding, pageSize, cursor, limit, after: otherCursor }: ListRecordsDto,
    grant: Grant,
  ): Promise<SourceRecordPageResponseDto> {
    const size = pageSizeOf(eitherOf({ pageSize, limit }));
    const after = decodeCursor(eitherOf({ cursor, after: otherCursor }), isRecordNumber) ?? 0;
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
