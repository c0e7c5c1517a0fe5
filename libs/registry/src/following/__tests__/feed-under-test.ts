import { buildEntityRegistry, type EntityDeclaration, type EntityRegistry } from '@sogoc/core-entities';
import {
  type ChangeEventRow,
  ChangeEventRepository,
  ChangeFeedRepository,
  createDataSource,
  FeedRepository,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import type { Grant } from '@sogoc/access';
import { v7 as uuidv7 } from 'uuid';
import { CollectionAccess } from '@sogoc/access';

import type { ResolutionService } from '../../resolving/resolution.service';
import { openStandaloneRegistry, type StandaloneRegistry, workerOn } from '../../standalone/standalone-registry';
import { type ChangeFeedLog, SILENT_CHANGE_FEED_LOG } from '../change-feed-log';
import { type ChangeFeedPage, ChangeFeedService } from '../change-feed.service';

type DataSource = ReturnType<typeof createDataSource>;

interface Database {
  readonly url: string;
  drop(): Promise<void>;
}

const CONSUMER: Grant = { keyId: 'key', role: 'consumer', view: 'full' };

/** A registry of vehicles and boats on a database of its own, and its feed. Records are pushed below the intake. */
export class FeedUnderTest {
  readonly service: ChangeFeedService;
  private readonly writer = new ChangeEventRepository();
  private readonly opened: StandaloneRegistry[] = [];

  private constructor(
    readonly database: Database,
    readonly dataSource: DataSource,
    readonly transactions: TransactionRunner,
    private readonly entities: EntityRegistry,
  ) {
    this.service = this.serviceOn(transactions);
  }

  static async open(database: Database, vehicle: EntityDeclaration): Promise<FeedUnderTest> {
    const entities = buildEntityRegistry([vehicle, { ...vehicle, entity: 'boat', collection: 'boats' }]);
    const dataSource = await FeedUnderTest.connect(database.url);
    const transactions = new TransactionRunner(dataSource);
    await dataSource.query(
      `INSERT INTO source (code, title_vi, title_en, owner, level, collections, trust)
       VALUES ('police', 'CA', 'Police', 'x', 'ministry', '{vehicles}', '{"*":0.9}')`,
    );
    return new FeedUnderTest(database, dataSource, transactions, entities);
  }

  static connect(url: string): Promise<DataSource> {
    return createDataSource({ url, poolSize: 8, applicationName: 'feed-spec' }).initialize();
  }

  serviceOn(unit: TransactionRunner, log: ChangeFeedLog = SILENT_CHANGE_FEED_LOG): ChangeFeedService {
    const access = new CollectionAccess(this.entities);
    return new ChangeFeedService(access, new FeedRepository(unit), new ChangeFeedRepository(unit), log);
  }

  page(after?: string, limit = 100, collections: readonly string[] = [], caller = CONSUMER): Promise<ChangeFeedPage> {
    return this.service.page({ after, parameter: 'after', limit, collections }, caller);
  }

  /** Writes events as the last act of a transaction, which `beforeCommit` may keep open. */
  async write(
    events: readonly Partial<ChangeEventRow>[],
    beforeCommit?: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.writer.append(tx, events.map(eventOf));
      await beforeCommit?.(tx);
    });
  }

  /** With connections of its own. */
  async worker(batchSize: number): Promise<ResolutionService> {
    const settings = { url: this.database.url, poolSize: 4, applicationName: 'feed-spec' };
    const services = await openStandaloneRegistry(settings, this.entities);
    this.opened.push(services);
    return workerOn(services, { batchSize });
  }

  /** A version of a vehicle's record; without attributes its deletion. */
  async push(recordKey: string, attributes?: Readonly<Record<string, string>>): Promise<void> {
    await this.transactions.run(async (tx) => {
      const [record] = await tx.query<{ record_no: number }>(
        `INSERT INTO source_record (entity, source, record_key) VALUES ('vehicle', 'police', $1)
         ON CONFLICT (entity, source, normalize(record_key, NFC)) WHERE key_repeats IS NULL DO UPDATE SET record_key = excluded.record_key RETURNING record_no`,
        [recordKey],
      );
      await tx.query(
        `WITH version AS (
           INSERT INTO record_version (record_no, observed_at, deleted, attributes) VALUES ($1, clock_timestamp(), $2, $3) RETURNING receipt_no),
         pending AS (INSERT INTO pending_record (entity, record_no) VALUES ('vehicle', $1))
         UPDATE source_record SET newest_receipt_no = version.receipt_no FROM version WHERE record_no = $1`,
        [record!.record_no, attributes === undefined, attributes === undefined ? null : JSON.stringify(attributes)],
      );
    });
  }

  /** Ids of the active golden records with their versions. */
  async goldens(): Promise<Map<string, number>> {
    const rows: { id: string; version: number }[] = await this.dataSource.query(
      `SELECT id, version FROM golden_record WHERE status = 'active' ORDER BY id`,
    );
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  async close(): Promise<void> {
    for (const services of this.opened) await services.close();
    await this.dataSource.destroy();
    await this.database.drop();
  }
}

function eventOf(event: Partial<ChangeEventRow>): ChangeEventRow {
  return { entity: 'vehicle', type: 'golden.updated', goldenId: uuidv7(), otherIds: [], version: 1, ...event };
}
