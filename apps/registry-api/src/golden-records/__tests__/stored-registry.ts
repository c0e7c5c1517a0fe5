import { randomBytes, randomUUID } from 'node:crypto';

import type { Client } from 'pg';

/** UUIDs whose order is the order of making, as those of the product. */
let made = 0;
const newId = (): string =>
  `0197${(made++).toString(16).padStart(4, '0')}-0000-7000-8000-${randomBytes(6).toString('hex')}`;

export interface RecordWish {
  readonly entity?: string;
  readonly source?: string;
  readonly recordKey?: string;
  readonly standardised?: Readonly<Record<string, unknown>>;
  readonly findings?: readonly unknown[];
  readonly status?: 'resolved' | 'failed' | 'deleted';
}

export interface GoldenWish {
  readonly entity?: string;
  /** Numbers of the records; the id is anchored at the first. None: the id is retired. */
  readonly members?: readonly number[];
  readonly version?: number;
  readonly underReview?: boolean;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly identifiers?: readonly {
    readonly scheme: string;
    readonly value: string;
    readonly status: 'active' | 'superseded' | 'cancelled';
  }[];
}

export interface TaskWish {
  readonly entity?: string;
  readonly kind?: string;
  readonly status?: string;
  readonly goldenIds?: readonly string[];
  readonly recordNumbers?: readonly number[];
  readonly weight?: number;
  readonly qualifier?: string;
  readonly createdAt?: string;
}

/** Puts rows in place as intake and resolution would leave them; for specs of the read side. */
export class StoredRegistry {
  constructor(private readonly database: Client) {}

  async addSource(code: string, collections: readonly string[]): Promise<void> {
    await this.database.query(
      `INSERT INTO source (code, title_vi, title_en, owner, level, collections) VALUES ($1, 'Nguồn', 'Source', 'Chủ', 'national', $2)`,
      [code, collections],
    );
  }

  /** A record that resolution has dealt with, not linked yet. */
  async addRecord(wish: RecordWish = {}): Promise<number> {
    const { entity = 'person', source = 'population', recordKey = `KEY-${randomUUID()}`, status = 'resolved' } = wish;
    const { standardised = { fullName: 'Nguyễn Thị Hoà' }, findings = [] } = wish;
    const recordNumber = await this.addPending({ entity, source, recordKey, status }, false);
    await this.database.query(
      `INSERT INTO resolved_record (record_no, entity, source, record_key, status, newest_receipt_no, effective_receipt_no, observed_at,
         attributes, identifiers, findings, block_order)
       SELECT record_no, entity, source, record_key, $2, newest_receipt_no, newest_receipt_no, '2026-01-31T01:00:00Z', $3, '[]', $4, 1
       FROM source_record WHERE record_no = $1`,
      [recordNumber, status, JSON.stringify(standardised), JSON.stringify(findings)],
    );
    return recordNumber;
  }

  /** A record whose first version nobody has looked at. */
  async addPending(wish: RecordWish = {}, owed = true): Promise<number> {
    const { entity = 'person', source = 'population', recordKey = `KEY-${randomUUID()}`, status } = wish;
    const { rows } = await this.database.query<{ record_no: number }>(
      'INSERT INTO source_record (entity, source, record_key, versioned, newest_deleted) VALUES ($1, $2, $3, true, $4) RETURNING record_no',
      [entity, source, recordKey, status === 'deleted'],
    );
    const recordNumber = Number(rows[0]!.record_no);
    await this.addVersion(recordNumber, 1);
    if (owed) await this.owe(recordNumber, entity);
    return recordNumber;
  }

  /** A version that leads. */
  async addVersion(recordNumber: number, sourceVersion: number): Promise<void> {
    await this.database.query(
      `WITH version AS (
         INSERT INTO record_version (record_no, source_version, observed_at, content_hash, attributes)
         VALUES ($1, $2, '2026-01-31T01:00:00Z', 'h', '{"fullName": "RAW nguyen thi hoa"}') RETURNING receipt_no)
       UPDATE source_record SET newest_receipt_no = version.receipt_no, newest_source_version = $2 FROM version WHERE record_no = $1`,
      [recordNumber, sourceVersion],
    );
  }

  /** The record is owed a look. */
  async owe(recordNumber: number, entity = 'person'): Promise<void> {
    await this.database.query('INSERT INTO pending_record (entity, record_no) VALUES ($1, $2)', [entity, recordNumber]);
  }

  async addGolden(wish: GoldenWish = {}): Promise<string> {
    const { entity = 'person', members = [], version = 1, underReview = false, identifiers = [] } = wish;
    const { attributes = { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', nationalId: '001180000123' } } = wish;
    const id = newId();
    const provenance = Object.fromEntries(Object.keys(attributes).map((name) => [name, origin(members[0] ?? 0)]));
    const content = [JSON.stringify(attributes), JSON.stringify(provenance), JSON.stringify(identifiers)];
    await this.database.query(
      `INSERT INTO golden_record (id, entity, version, status, under_review, attributes, provenance, identifiers, record_count, created_at, updated_at)
       VALUES ($1, $2, $3, 'active', $4, $5, $6, $7, $8, '2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z')`,
      [id, entity, version, underReview, ...content, members.length],
    );
    await this.anchor(id, entity, members[0] ?? (await this.addRecord({ entity, status: 'deleted' })));
    await this.link(members, id, entity);
    for (const { scheme, value, status } of identifiers) {
      await this.database.query(
        'INSERT INTO golden_identifier (entity, scheme, value, golden_id, status) VALUES ($1, $2, $3, $4, $5)',
        [entity, scheme, value, id, status],
      );
    }
    return id;
  }

  /** Links records to a golden record, away from where they were. */
  async link(recordNumbers: readonly number[], goldenId: string, entity = 'person'): Promise<void> {
    await this.database.query(
      `INSERT INTO link (record_no, entity, golden_id, first_golden_id) SELECT n, $2, $3, $3 FROM unnest($1::bigint[]) AS n
       ON CONFLICT (record_no) DO UPDATE SET golden_id = excluded.golden_id`,
      [recordNumbers, entity, goldenId],
    );
  }

  async addHistory(
    goldenId: string,
    version: number,
    change: string,
    recordedAt: string,
    document: unknown,
  ): Promise<void> {
    await this.database.query(
      'INSERT INTO golden_history (golden_id, version, change, document, recorded_at) VALUES ($1, $2, $3, $4, $5)',
      [goldenId, version, change, JSON.stringify(document), recordedAt],
    );
  }

  async addTask(wish: TaskWish = {}): Promise<string> {
    const {
      entity = 'person',
      kind = 'possible-match',
      status = 'open',
      goldenIds = [],
      recordNumbers = [],
      weight = 0,
    } = wish;
    const { qualifier = null, createdAt = '2026-03-01T00:00:00Z' } = wish;
    const id = newId();
    await this.database.query(
      `INSERT INTO review_task (id, entity, task_key, kind, status, anchor_nos, golden_ids, record_nos, qualifier, weight, reasons, fingerprint,
         created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $6, $8, $9, '{review}', 'f', $10, $10)`,
      [id, entity, `${kind}/${id}`, kind, status, recordNumbers, goldenIds, qualifier, weight, createdAt],
    );
    return id;
  }

  private async anchor(goldenId: string, entity: string, anchorNumber: number): Promise<void> {
    await this.database.query('INSERT INTO golden_anchor (golden_id, entity, anchor_no) VALUES ($1, $2, $3)', [
      goldenId,
      entity,
      anchorNumber,
    ]);
  }
}

function origin(recordNumber: number): Record<string, string> {
  const observedAt = '2026-01-31T01:00:00.000Z';
  return {
    source: 'population',
    recordId: String(recordNumber),
    recordKey: 'KEY-SECRET',
    observedAt,
    rule: 'trusted-source',
  };
}
