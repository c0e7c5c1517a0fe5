import { Injectable } from '@nestjs/common';
import type { LoadedRecord, ResolvedRecord } from '@sogoc/resolution';

import { copyRows } from '../connection/copying/copy-rows';
import { copiedJson, type CopiedColumns } from '../connection/copying/copy-text';
import { readInPages } from '../connection/read-in-pages';
import type { Transaction } from '../connection/transaction';
import { unpackFeatures } from '../source-records/packing/pack-features';
import { COPIED_RECORD, RECORD_COLUMNS } from '../source-records/packing/record-columns';
import { type PackedRecord, packRecord, readRow, type StoredRow } from '../source-records/packing/resolved-row';

/** What a record keeps with its statements of relations, which no column of resolved records holds. */
interface KeptWithStatements {
  readonly formerRelations?: ResolvedRecord['formerRelations'];
  /** JSON knows no undefined. */
  readonly saidFrom?: readonly (string | null)[];
}

type CopiedRecord = PackedRecord & { readonly kept: KeptWithStatements | null };

const COPIED: CopiedColumns<CopiedRecord> = {
  ...COPIED_RECORD,
  kept_with_statements: ({ kept }) => copiedJson(kept),
};

/** Records of a bulk load as they were standardised. */
@Injectable()
export class BulkLoadRecordRepository {
  async add(tx: Transaction, records: readonly ResolvedRecord[]): Promise<void> {
    await copyRows(
      tx,
      'bulk_load_record',
      COPIED,
      records.map((record) => ({ ...packRecord(record), kept: keptOf(record) })),
    );
  }

  /** Those of these that were standardised, but for such of whom something was erased since. */
  async find(tx: Transaction, recordNumbers: readonly number[]): Promise<ResolvedRecord[]> {
    const rows = await tx.query<StoredRow & { readonly kept: KeptWithStatements | null }>(
      `SELECT ${RECORD_COLUMNS}, kept_with_statements AS kept FROM bulk_load_record r WHERE record_no = ANY($1::bigint[])
         AND NOT EXISTS (SELECT FROM erased_record_version e WHERE e.record_no = r.record_no)`,
      [recordNumbers],
    );
    return rows.map(({ kept, ...row }) => ({ ...readRow(row), sent: row.sent ?? undefined, ...readKept(kept) }));
  }

  /** What comparing reads of those of these that are live. */
  async compared(tx: Transaction, recordNumbers: readonly number[]): Promise<LoadedRecord[]> {
    const rows = await tx.query<LoadedRecord>(
      `SELECT record_no AS "recordNumber", source, record_key AS "recordKey", features, match_keys AS "blockingKeys"
       FROM bulk_load_record WHERE record_no = ANY($1::bigint[])`,
      [recordNumbers],
    );
    return rows.map(({ features, ...row }) => ({ ...row, features: unpackFeatures(features) }));
  }

  /** All record numbers, ascending, page by page. */
  async *numbers(tx: Transaction): AsyncGenerator<readonly number[]> {
    const sql = 'SELECT record_no AS n FROM bulk_load_record ORDER BY record_no';
    for await (const page of readInPages<{ n: number }>(tx, sql, [], 20_000)) yield page.map(({ n }) => n);
  }

  /** Those of these that stand resolved as the load standardised them: what it found of their pairs holds. */
  async asCompared(tx: Transaction, recordNumbers: readonly number[]): Promise<number[]> {
    if (recordNumbers.length === 0) return [];
    const rows = await tx.query<{ recordNumber: number }>(
      `SELECT l.record_no AS "recordNumber" FROM bulk_load_record l JOIN resolved_record r USING (record_no)
       WHERE l.record_no = ANY($1::bigint[])
         AND r.newest_receipt_no = l.newest_receipt_no AND r.recipe = l.recipe AND r.status = l.status
         AND r.effective_receipt_no IS NOT DISTINCT FROM l.effective_receipt_no`,
      [recordNumbers],
    );
    return rows.map(({ recordNumber }) => recordNumber);
  }
}

function keptOf({ formerRelations, saidFrom }: ResolvedRecord): KeptWithStatements | null {
  if (formerRelations === undefined && saidFrom === undefined) return null;
  return { formerRelations, saidFrom: saidFrom?.map((since) => since ?? null) };
}

function readKept(kept: KeptWithStatements | null): Pick<ResolvedRecord, 'formerRelations' | 'saidFrom'> {
  return {
    formerRelations: kept?.formerRelations,
    saidFrom: kept?.saidFrom?.map((since) => since ?? undefined),
  };
}
