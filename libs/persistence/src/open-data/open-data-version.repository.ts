import { Injectable } from '@nestjs/common';
import type { PublishedBlock, PublishedTable } from '@sogoc/resolution';

import { type Transaction, TransactionRunner } from '../connection/transaction';

/** A published version without its file. */
export interface OpenDataVersion {
  readonly dataSet: string;
  readonly version: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly publishedBy: string;
  readonly publishedAt: Date;
  readonly bytes: number;
  readonly sha256: string;
}

export interface NewOpenDataVersion extends Omit<OpenDataVersion, 'bytes'> {
  readonly table: PublishedTable;
  readonly csv: string;
}

/** The figures as they are stored. */
interface StoredFigures {
  readonly total?: number;
  readonly blocks: readonly (readonly [area: string, total: number, cells: readonly (readonly [string, number])[]])[];
}

const COLUMNS = `
  data_set AS "dataSet", version, day::text AS day, published_by AS "publishedBy", published_at AS "publishedAt", octet_length(csv) AS bytes, sha256`;
/** Who publishes a data set has it for himself until the version is there. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('open-data ' || $1, 0))`;
const INSERT = `
INSERT INTO open_data_version (data_set, version, day, published_by, published_at, figures, csv, sha256) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** Published versions of open data, which are never changed. */
@Injectable()
export class OpenDataVersionRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** All versions of all data sets, in their order. */
  list(): Promise<readonly OpenDataVersion[]> {
    return this.transactions.read(`SELECT ${COLUMNS} FROM open_data_version ORDER BY data_set, version`);
  }

  /** The file of a version, or of the newest one; undefined: there is none. */
  async file(
    dataSet: string,
    version: number | undefined,
  ): Promise<(OpenDataVersion & { readonly csv: string }) | undefined> {
    const sql = `SELECT ${COLUMNS}, csv FROM open_data_version WHERE data_set = $1 AND ($2::int IS NULL OR version = $2) ORDER BY version DESC LIMIT 1`;
    const [row] = await this.transactions.read<OpenDataVersion & { csv: string }>(sql, [dataSet, version ?? null]);
    return row;
  }

  /** The tables of all versions in their order, with the data set locked until the transaction ends. */
  async earlier(tx: Transaction, dataSet: string): Promise<readonly PublishedTable[]> {
    await tx.query(LOCK, [dataSet]);
    const sql = 'SELECT figures FROM open_data_version WHERE data_set = $1 ORDER BY version';
    return (await tx.query<{ figures: StoredFigures }>(sql, [dataSet])).map(({ figures }) => tableOf(figures));
  }

  async insert(tx: Transaction, { dataSet, version, day, ...rest }: NewOpenDataVersion): Promise<void> {
    const { publishedBy, publishedAt, table, csv, sha256 } = rest;
    const figures = JSON.stringify(figuresOf(table));
    await tx.query(INSERT, [dataSet, version, day, publishedBy, publishedAt, figures, csv, sha256]);
  }
}

const figuresOf = ({ total, blocks }: PublishedTable): StoredFigures => ({
  ...(total !== undefined && { total }),
  blocks: [...blocks.values()].map((block) => [block.area, block.total, [...block.cells]]),
});

const tableOf = ({ total, blocks }: StoredFigures): PublishedTable => ({
  ...(total !== undefined && { total }),
  blocks: new Map(
    blocks.map(([area, ofArea, cells]): [string, PublishedBlock] => [
      area,
      { area, total: ofArea, cells: new Map(cells) },
    ]),
  ),
});
