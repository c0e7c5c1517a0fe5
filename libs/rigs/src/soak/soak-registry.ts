import { CollectionAccess, type Grant, hashApiKey, newApiKey } from '@sogoc/access';
import { coreRegistry, type EntityRegistry } from '@sogoc/core-entities';
import {
  ApiKeyRepository,
  CanonicalStateRepository,
  createDataSource,
  GoldenRecordRepository,
  PolicyVersionRepository,
  ReadPool,
  SourceRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import {
  CurrentPolicy,
  DecisionsService,
  DecisionUnit,
  GoldenDecisionsService,
  type IntakeService,
  relationUpkeep,
  type RelationUpkeepService,
  ResolutionService,
  SILENT_RESOLUTION_LOG,
  unhintedIntake,
  UnitOfWorkRunner,
  UnitRelations,
  wireDeciding,
} from '@sogoc/registry';
import type { ResolutionPolicy } from '@sogoc/resolution';
import { v7 as uuidv7 } from 'uuid';

import { DecisionCopyRepository } from './decision-copy.repository';
import { SOAK_SOURCES } from './soak-sources';
import { SoakRepository } from './soak.repository';

export interface SoakSettings {
  /** Of a migrated database that nobody else uses: all its records are forgotten again and again. */
  readonly databaseUrl: string;
  /** Members of a block that make candidate pairs. */
  readonly cappedBlockSize: number;
}

/** The policy in force with another size of blocks, so that histories of people who can be counted reach the cap. */
export class SmallBlocks extends CurrentPolicy {
  constructor(
    entities: EntityRegistry,
    sources: SourceRepository,
    versions: PolicyVersionRepository,
    private readonly cappedBlockSize: number,
  ) {
    super(entities, sources, versions);
  }

  override async of(entityName: string): Promise<ResolutionPolicy> {
    return { ...(await super.of(entityName)), cappedBlockSize: this.cappedBlockSize };
  }
}

/** Connections for as many workers as ever run at once, and one to spare. */
const POOL_SIZE = 6;

/** The services that API and worker run, wired over one database without HTTP and without a queue. */
export class SoakRegistry {
  readonly copies = new DecisionCopyRepository();

  private constructor(
    readonly settings: SoakSettings,
    readonly entities: EntityRegistry,
    readonly transactions: TransactionRunner,
    readonly intake: IntakeService,
    readonly policies: SmallBlocks,
    readonly unit: UnitOfWorkRunner,
    readonly decisionUnit: DecisionUnit,
    readonly decisions: DecisionsService,
    readonly goldenDecisions: GoldenDecisionsService,
    readonly upkeep: RelationUpkeepService,
    readonly rows: SoakRepository,
    readonly states: CanonicalStateRepository,
    /** Two, since an author cannot approve. */
    readonly stewards: readonly [Grant, Grant],
    private readonly ends: readonly (() => Promise<void>)[],
  ) {}

  static async open(settings: SoakSettings): Promise<SoakRegistry> {
    const { databaseUrl: url, cappedBlockSize } = settings;
    const dataSource = createDataSource({ url, poolSize: POOL_SIZE, applicationName: 'so-goc-soak' });
    await dataSource.initialize();
    const pool = new ReadPool({ connectionString: url, max: 2, application_name: 'so-goc-soak-reads' });
    const transactions = new TransactionRunner(dataSource);
    const sources = new SourceRepository(transactions);
    const policies = new SmallBlocks(coreRegistry, sources, new PolicyVersionRepository(transactions), cappedBlockSize);
    const unit = new UnitOfWorkRunner(transactions, uuidv7, new UnitRelations(coreRegistry));
    const access = new CollectionAccess(coreRegistry);
    const decisionUnit = new DecisionUnit(transactions, uuidv7, new UnitRelations(coreRegistry));
    const { decisions, goldenDecisions } = wireDeciding({
      policies,
      unit: decisionUnit,
      collections: access,
      goldens: new GoldenRecordRepository(pool),
      transactions,
      clock: { now: () => new Date() },
      mint: uuidv7,
    });
    await transactions.run(async (tx) => {
      for (const source of SOAK_SOURCES) await sources.insert(tx, source);
    });
    return new SoakRegistry(
      settings,
      coreRegistry,
      transactions,
      unhintedIntake(transactions),
      policies,
      unit,
      decisionUnit,
      decisions,
      goldenDecisions,
      relationUpkeep(coreRegistry, transactions),
      new SoakRepository(transactions),
      new CanonicalStateRepository(transactions),
      [await addSteward(transactions), await addSteward(transactions)],
      [() => pool.end(), () => dataSource.destroy()],
    );
  }

  /** One more worker; `batchSize` is the records of a unit of work at most, `backlogSize` of one that has the entity to itself. */
  worker(batchSize: number, backlogSize?: number): ResolutionService {
    const { policies, unit, transactions } = this;
    return new ResolutionService(policies, unit, transactions, SILENT_RESOLUTION_LOG, batchSize, backlogSize);
  }

  async close(): Promise<void> {
    for (const end of this.ends) await end();
  }
}

async function addSteward(transactions: TransactionRunner): Promise<Grant> {
  const id = uuidv7();
  await transactions.run((tx) =>
    new ApiKeyRepository(transactions).insert(tx, {
      id,
      keyHash: hashApiKey(newApiKey()),
      role: 'steward',
      source: null,
      label: 'soak',
      view: 'full',
      collections: null,
      expiresAt: null,
    }),
  );
  return { keyId: id, role: 'steward', view: 'full' };
}
