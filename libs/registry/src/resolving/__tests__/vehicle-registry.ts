import { buildEntityRegistry } from '@sogoc/core-entities';
import { CanonicalStateRepository, TransactionRunner } from '@sogoc/persistence';
import { SoakRepository } from '@sogoc/rigs';
import { sourceOf, type TestDatabase, vehicle } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

import { openVehicleDatabase } from '../../__tests__/vehicle-database';
import { SourceFlowService } from '../../operations/source-flow.service';
import {
  openStandaloneRegistry,
  type StandaloneRegistry,
  type WorkerWish,
  workerOn,
} from '../../standalone/standalone-registry';
import { CurrentPolicy } from '../current-policy';
import type { ResolutionLog } from '../logging/resolution-log';
import type { ResolutionService } from '../resolution.service';
import { UnitClaim } from '../unit-of-work/unit-claim';
import { UnitOfWorkRunner } from '../unit-of-work/unit-of-work-runner';

/** A version of a vehicle's record; without attributes a tombstone. Keys that begin with `t` are the tax office's. */
export interface VehiclePush {
  readonly key: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A registry of vehicles on a database of its own. Records are pushed below the intake, in one statement. */
export class VehicleRegistry {
  readonly transactions: TransactionRunner;
  readonly states: CanonicalStateRepository;
  private pushes = 0;

  private constructor(
    private readonly database: TestDatabase,
    readonly dataSource: DataSource,
    private readonly services: StandaloneRegistry,
  ) {
    this.transactions = services.get(TransactionRunner);
    this.states = new CanonicalStateRepository(this.transactions);
  }

  static async open(): Promise<VehicleRegistry> {
    const { database, dataSource } = await openVehicleDatabase('vehicle-registry');
    const settings = { url: database.url, poolSize: 8, applicationName: 'vehicle-registry' };
    const services = await openStandaloneRegistry(settings, buildEntityRegistry([vehicle]));
    return new VehicleRegistry(database, dataSource, services);
  }

  /** All that is pending, in one unit of work on a backlog. */
  async resolveBacklog(): Promise<void> {
    const policy = await this.services.get(CurrentPolicy).of('vehicle');
    await this.services
      .get(UnitOfWorkRunner)
      .runMany('backlog', policy, new UnitClaim({ which: 'pending', most: 1_000 }));
  }

  worker(batchSize?: number, backlogSize?: number, log?: ResolutionLog): ResolutionService {
    return workerOn(this.services, { batchSize, backlogSize, log });
  }

  /** One that resolves as many as wait in stages when they are `from`. */
  loading(from: number, sizes: WorkerWish = {}): ResolutionService {
    return workerOn(this.services, { batchSize: 2, backlogSize: 8, bulkLoadFrom: from, ...sizes });
  }

  /** One that pauses a source whose records open more review tasks within an hour. */
  braking(conflictsPerHour: number, batchSize: number, log?: ResolutionLog): ResolutionService {
    return workerOn(this.services, { batchSize, conflictsPerHour, log });
  }

  get flows(): SourceFlowService {
    return this.services.get(SourceFlowService);
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  /** Each key once at most. All are observed at one minute, the next push at the next, so that equal pushes make equal states. */
  async push(pushes: readonly VehiclePush[]): Promise<void> {
    const rows = pushes.map(({ key, attributes }) => ({
      key,
      source: sourceOf(key),
      attributes,
    }));
    await this.dataSource.query(
      `WITH given AS (SELECT * FROM json_to_recordset($1::json) AS g (key text, source text, attributes json)),
       record AS (
         INSERT INTO source_record (entity, source, record_key) SELECT 'vehicle', source, key FROM given
         ON CONFLICT (entity, source, normalize(record_key, NFC)) WHERE key_repeats IS NULL DO UPDATE SET record_key = excluded.record_key RETURNING record_no, record_key),
       version AS (
         INSERT INTO record_version (record_no, observed_at, deleted, attributes)
         SELECT record_no, timestamptz '2026-01-01T00:00:00Z' + $2 * interval '1 minute', attributes IS NULL, attributes FROM record JOIN given ON key = record_key
         RETURNING record_no, receipt_no)
       INSERT INTO pending_record (entity, record_no) SELECT 'vehicle', record_no FROM version`,
      [JSON.stringify(rows), this.pushes++],
    );
    await this.dataSource.query(
      `UPDATE source_record r SET newest_receipt_no = (SELECT max(receipt_no) FROM record_version v WHERE v.record_no = r.record_no)`,
    );
  }

  async resolve(...pushes: readonly VehiclePush[]): Promise<void> {
    await this.push(pushes);
    await this.worker().drain('vehicle');
  }

  /** Golden records as sorted lists of record keys. */
  async partition(): Promise<string[][]> {
    const rows: { keys: string[] }[] = await this.dataSource.query(
      `SELECT array_agg(r.record_key ORDER BY r.record_key) AS keys FROM link l JOIN source_record r USING (record_no)
       WHERE l.golden_id IS NOT NULL GROUP BY l.golden_id ORDER BY 1`,
    );
    return rows.map(({ keys }) => keys);
  }

  async goldenOf(key: string): Promise<string | null> {
    const sql = 'SELECT golden_id AS id FROM link JOIN source_record USING (record_no) WHERE record_key = $1';
    const rows: { id: string | null }[] = await this.dataSource.query(sql, [key]);
    return rows[0]?.id ?? null;
  }

  async statusOf(key: string): Promise<string> {
    const sql = 'SELECT status FROM resolved_record WHERE record_key = $1';
    const rows: { status: string }[] = await this.dataSource.query(sql, [key]);
    return rows[0]?.status ?? 'pending';
  }

  async openTasks(): Promise<string[]> {
    const sql = `SELECT kind FROM review_task WHERE status = 'open' ORDER BY kind`;
    const rows: { kind: string }[] = await this.dataSource.query(sql);
    return rows.map(({ kind }) => kind);
  }

  async count(from: string): Promise<number> {
    const [row] = await this.dataSource.query(`SELECT count(*) AS n FROM ${from}`);
    return row.n;
  }

  /** Forgets all records and what came of them. */
  async empty(): Promise<void> {
    this.pushes = 0;
    await new SoakRepository(this.transactions).empty();
  }

  async close(): Promise<void> {
    await this.services.close();
    await this.dataSource.destroy();
    await this.database.drop();
  }
}
