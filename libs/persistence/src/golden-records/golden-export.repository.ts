import { Injectable } from '@nestjs/common';
import type { RowFilter } from '@sogoc/resolution';

import { readInPages } from '../connection/read-in-pages';
import type { Transaction } from '../connection/transaction';
import { withWholeProvenance } from './documents/pack-provenance';
import { GOLDEN_COLUMNS } from './golden-record.repository';
import type { StoredGoldenRecord } from './id-leads-to';

/** `within`: a condition more. */
const active = (within: string): string => `
SELECT ${GOLDEN_COLUMNS}
FROM golden_anchor a
JOIN link l ON l.record_no = a.anchor_no AND l.golden_id = a.golden_id
JOIN golden_record g ON g.id = a.golden_id
WHERE a.entity = $1 AND a.born > $2${within}
ORDER BY a.born`;

/** Reads all golden records of an entity from the snapshot of a transaction. */
@Injectable()
export class GoldenExportRepository {
  /**
   * Where an id stands in the order of birth, whatever became of it; undefined when the entity never had it, or `within` leaves it out.
   * `id` must be a UUID.
   */
  async birthOf(tx: Transaction, entity: string, id: string, within?: RowFilter): Promise<number | undefined> {
    const sql = `SELECT a.born FROM golden_anchor a JOIN golden_record g ON g.id = a.golden_id
      WHERE a.golden_id = $1 AND a.entity = $2${within === undefined ? '' : ' AND lies_within(g.attributes, $3, $4)'}`;
    const [row] = await tx.query<{ born: number }>(sql, [id, entity, ...parametersOf(within)]);
    return row?.born;
  }

  /** Active ones, of those `within`, in the order of their birth, from the one after `born`. */
  async *pages(
    tx: Transaction,
    entity: string,
    born: number,
    pageSize: number,
    within?: RowFilter,
  ): AsyncGenerator<StoredGoldenRecord[]> {
    const sql = active(within === undefined ? '' : ' AND lies_within(g.attributes, $3, $4)');
    for await (const page of readInPages<StoredGoldenRecord>(
      tx,
      sql,
      [entity, born, ...parametersOf(within)],
      pageSize,
    ))
      yield page.map(withWholeProvenance);
  }
}

const parametersOf = (within: RowFilter | undefined): readonly unknown[] =>
  within === undefined ? [] : [within.paths, within.areas];
