import { Injectable } from '@nestjs/common';

import { type Transaction, TransactionRunner } from '../connection/transaction';

/** What a batch of rows leaves to read. */
export interface ImportSlice {
  readonly firstRow: number;
  readonly accepted: string;
  readonly failed: Buffer;
  readonly reasons: string;
}

export type SliceFile = 'accepted' | 'failed' | 'reasons';

const SLICES_AT_ONCE = 50;

/** The file of an import, in parts, and what became of its rows, in slices. */
@Injectable()
export class ImportContentRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Also in place of what was sent as this part before. */
  async putPart(tx: Transaction, id: string, part: number, content: Buffer): Promise<void> {
    await tx.query(
      `INSERT INTO import_part (import_id, part_no, content) VALUES ($1, $2, $3)
       ON CONFLICT (import_id, part_no) DO UPDATE SET content = excluded.content`,
      [id, part, content],
    );
  }

  /** Bytes of each part, in their order. Whoever holds the import locked asks in that transaction. */
  async partSizes(id: string, tx?: Transaction): Promise<readonly { readonly part: number; readonly bytes: number }[]> {
    const sql =
      'SELECT part_no AS part, length(content) AS bytes FROM import_part WHERE import_id = $1 ORDER BY part_no';
    return tx === undefined ? this.transactions.read(sql, [id]) : tx.query(sql, [id]);
  }

  /** `length` bytes of a part from `start`; all of it without. */
  async readPart(id: string, part: number, start = 0, length?: number): Promise<Buffer> {
    const what = length === undefined ? 'content' : 'substring(content FROM $3::int + 1 FOR $4::int)';
    const [row] = await this.transactions.read<{ content: Buffer }>(
      `SELECT ${what} AS content FROM import_part WHERE import_id = $1 AND part_no = $2`,
      length === undefined ? [id, part] : [id, part, start, length],
    );
    if (row === undefined) throw new Error('A part of an import is gone');
    return row.content;
  }

  async addSlice(tx: Transaction, id: string, { firstRow, accepted, failed, reasons }: ImportSlice): Promise<void> {
    await tx.query(
      'INSERT INTO import_slice (import_id, first_row, accepted, failed, reasons) VALUES ($1, $2, $3, $4, $5)',
      [id, firstRow, accepted, failed, reasons],
    );
  }

  /** One of the files, piece by piece, in the order of the rows. */
  async *readFile(id: string, file: SliceFile): AsyncGenerator<Buffer> {
    for (let after = -1; ;) {
      const rows = await this.transactions.read<{ firstRow: number; content: Buffer | string }>(
        `SELECT first_row AS "firstRow", ${file} AS content FROM import_slice
         WHERE import_id = $1 AND first_row > $2 ORDER BY first_row LIMIT ${SLICES_AT_ONCE}`,
        [id, after],
      );
      for (const { content } of rows) if (content.length > 0) yield Buffer.from(content as string, 'utf8');
      if (rows.length < SLICES_AT_ONCE) return;
      after = rows.at(-1)!.firstRow;
    }
  }

  /** Lets go of the file when nobody needs it any more; what became of its rows stays. */
  async dropFile(tx: Transaction, id: string): Promise<void> {
    await tx.query('DELETE FROM import_part WHERE import_id = $1', [id]);
    await tx.query('DELETE FROM import_seen WHERE import_id = $1', [id]);
  }
}
