import { buildEntityRegistry, type EntityDeclaration } from '@sogoc/core-entities';
import {
  type CanonicalState,
  CanonicalStateRepository,
  PolicyReplayRepository,
  PolicyVersionRepository,
  ResolutionLockRepository,
  SourceRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import { SoakRepository } from '@sogoc/rigs';
import { sourceOf, type TestDatabase, vehicle, type VehicleAttributes } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

import { openVehicleDatabase } from '../../__tests__/vehicle-database';
import { CatalogueService } from '../../catalogue/catalogue.service';
import { CurrentPolicy } from '../../resolving/current-policy';
import type { ResolutionService } from '../../resolving/resolution.service';
import { openStandaloneRegistry, type StandaloneRegistry, workerOn } from '../../standalone/standalone-registry';
import { PolicyBook } from '../policy-activation';
import { ReplayService } from '../replay.service';

/** A source that pads writes plates with a zero that is none: `30A-01`. */
export const paddedVehicle: EntityDeclaration = {
  ...vehicle,
  standardise: (attributes, context) => {
    const { plate } = attributes;
    const padded = context.habits.padsDates === true && typeof plate === 'string';
    return vehicle.standardise(padded ? { ...attributes, plate: plate.replace('-0', '-') } : attributes, context);
  },
};

export const ENTITIES = buildEntityRegistry([paddedVehicle]);

/** Services of one process on a registry's database. */
export interface RegistryProcess {
  readonly policies: CurrentPolicy;
  readonly resolution: ResolutionService;
  readonly replay: ReplayService;
}

/** A registry of cars, below the API. A key that begins with `t` is of the tax source, any other of the police. */
export class ReplayedRegistry implements RegistryProcess {
  readonly transactions: TransactionRunner;
  readonly policies: CurrentPolicy;
  readonly resolution: ResolutionService;
  readonly replay: ReplayService;
  readonly catalogue: CatalogueService;
  readonly book: PolicyBook;

  private constructor(
    private readonly database: TestDatabase,
    readonly dataSource: DataSource,
    readonly services: StandaloneRegistry,
  ) {
    this.transactions = services.get(TransactionRunner);
    ({ policies: this.policies, resolution: this.resolution, replay: this.replay } = this.startProcess());
    this.catalogue = services.get(CatalogueService);
    this.book = services.get(PolicyBook);
  }

  static async open(): Promise<ReplayedRegistry> {
    const { database, dataSource } = await openVehicleDatabase('replay-spec');
    const settings = { url: database.url, poolSize: 8, applicationName: 'replay-spec' };
    return new ReplayedRegistry(database, dataSource, await openStandaloneRegistry(settings, ENTITIES));
  }

  async close(): Promise<void> {
    await this.services.close();
    await this.dataSource.destroy();
    await this.database.drop();
  }

  /** Forgets all records and what came of them; sources and policies stay. */
  async empty(): Promise<void> {
    await new SoakRepository(this.transactions).empty();
  }

  /** Another process on the same database: what it remembers is its own. */
  startProcess({ batchSize, mostWaiting, entities = ENTITIES }: ProcessOptions = {}): RegistryProcess {
    const { services, transactions } = this;
    const policies = new CurrentPolicy(entities, services.get(SourceRepository), services.get(PolicyVersionRepository));
    const replays = services.get(PolicyReplayRepository);
    const locks = services.get(ResolutionLockRepository);
    return {
      policies,
      resolution: workerOn(services, { policies, batchSize }),
      replay: new ReplayService(entities, policies, transactions, replays, locks, mostWaiting),
    };
  }

  async push(...pushes: (readonly [key: string, attributes: VehicleAttributes | undefined])[]): Promise<void> {
    for (const [key, attributes] of pushes) {
      await this.dataSource.query(
        `WITH record AS (
           INSERT INTO source_record (entity, source, record_key) VALUES ('vehicle', $1, $2)
           ON CONFLICT (entity, source, normalize(record_key, NFC)) WHERE key_repeats IS NULL DO UPDATE SET record_key = excluded.record_key RETURNING record_no),
         version AS (
           INSERT INTO record_version (record_no, observed_at, deleted, attributes)
           SELECT record_no, '2026-01-31T01:00:00Z', $3, $4 FROM record RETURNING record_no, receipt_no)
         INSERT INTO pending_record (entity, record_no) SELECT 'vehicle', record_no FROM version`,
        [sourceOf(key), key, attributes === undefined, attributes ? JSON.stringify(attributes) : null],
      );
      await this.dataSource.query(
        `UPDATE source_record r SET newest_deleted = $2,
           newest_receipt_no = (SELECT max(receipt_no) FROM record_version v WHERE v.record_no = r.record_no) WHERE record_key = $1`,
        [key, attributes === undefined],
      );
    }
  }

  async resolve(...pushes: (readonly [key: string, attributes: VehicleAttributes | undefined])[]): Promise<void> {
    await this.push(...pushes);
    await this.resolution.drain('vehicle');
  }

  /** What the worker's sweeps come to. */
  async settle({ resolution, replay }: RegistryProcess = this): Promise<void> {
    for (let rounds = 0; rounds < 1_000; rounds++) {
      const asked = await replay.feed('vehicle');
      await resolution.drain('vehicle');
      if (asked === 0 && (await replay.states()).length === 0) return;
    }
    throw new Error('The replay does not come to an end');
  }

  async decide(kind: 'same' | 'different', left: string, right: string): Promise<void> {
    await this.dataSource.query(
      `WITH author AS (
         INSERT INTO api_key (id, key_hash, role, label, view) VALUES (gen_random_uuid(), decode(md5(random()::text), 'hex'), 'steward', 'x', 'full')
         RETURNING id),
       made AS (
         INSERT INTO decision (id, entity, kind, status, made_by, golden_ids, author)
         SELECT gen_random_uuid(), 'vehicle', $1, 'applied', 'records', '{}', id FROM author RETURNING decision_no),
       sides AS (
         INSERT INTO decision_member (decision_no, side, record_no)
         SELECT decision_no, side, record_no FROM made, (VALUES ('left', $2), ('right', $3)) AS s(side, key) JOIN source_record ON record_key = key
         RETURNING record_no)
       INSERT INTO pending_record (entity, record_no) SELECT 'vehicle', record_no FROM sides`,
      [kind, left, right],
    );
    await this.resolution.drain('vehicle');
  }

  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.dataSource.query(sql, parameters);
  }

  /** Golden records as sorted lists of record keys. */
  async partition(): Promise<string[][]> {
    const rows = await this.query<{ keys: string[] }>(
      `SELECT array_agg(r.record_key ORDER BY r.record_key) AS keys FROM link l JOIN source_record r USING (record_no)
       WHERE l.golden_id IS NOT NULL GROUP BY l.golden_id ORDER BY 1`,
    );
    return rows.map(({ keys }) => keys);
  }

  async goldenOf(key: string): Promise<string | null> {
    const sql = 'SELECT golden_id AS id FROM link JOIN source_record USING (record_no) WHERE record_key = $1';
    return (await this.query<{ id: string | null }>(sql, [key]))[0]?.id ?? null;
  }

  async valuesOf(key: string): Promise<Readonly<Record<string, unknown>>> {
    const [golden] = await this.query<{ attributes: Record<string, unknown> }>(
      'SELECT attributes FROM golden_record WHERE id = $1',
      [await this.goldenOf(key)],
    );
    return golden?.attributes ?? {};
  }

  /** Records that are not under the fingerprint in force. */
  async behind(): Promise<number> {
    const { standardisationFingerprints } = await this.policies.of('vehicle');
    const rows = await this.query<{ source: string; recipe: number | null }>(
      `SELECT source, recipe FROM resolved_record WHERE status <> 'deleted'`,
    );
    return rows.filter(({ source, recipe }) => standardisationFingerprints.get(source) !== recipe).length;
  }

  /** All that is a function of records, decisions and policy. */
  async canonicalState(): Promise<CanonicalState> {
    return new CanonicalStateRepository(this.transactions).read();
  }
}

interface ProcessOptions {
  readonly batchSize?: number;
  readonly mostWaiting?: number;
  readonly entities?: typeof ENTITIES;
}
