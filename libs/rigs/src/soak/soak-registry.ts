import { type Grant, hashApiKey, newApiKey } from '@sogoc/access';
import { coreRegistry } from '@sogoc/core-entities';
import { ApiKeyRepository, CanonicalStateRepository, SourceRepository, TransactionRunner } from '@sogoc/persistence';
import {
  CurrentPolicy,
  DecisionsService,
  DecisionUnit,
  GoldenDecisionsService,
  IntakeService,
  openStandaloneRegistry,
  RelationUpkeepService,
  type ResolutionService,
  type StandaloneRegistry,
  UnitOfWorkRunner,
  workerOn,
} from '@sogoc/registry';
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
function shrinkBlocks(policies: CurrentPolicy, cappedBlockSize: number): void {
  const inForce = policies.of.bind(policies);
  policies.of = async (...asked) => ({ ...(await inForce(...asked)), cappedBlockSize });
}

/** Connections for as many workers as ever run at once, and one to spare. */
const POOL_SIZE = 6;

/** The services that API and worker run, over one database without HTTP and without a queue. */
export class SoakRegistry {
  readonly entities = coreRegistry;
  readonly copies = new DecisionCopyRepository();
  readonly transactions: TransactionRunner;
  readonly intake: IntakeService;
  readonly policies: CurrentPolicy;
  readonly unit: UnitOfWorkRunner;
  readonly decisionUnit: DecisionUnit;
  readonly decisions: DecisionsService;
  readonly goldenDecisions: GoldenDecisionsService;
  readonly upkeep: RelationUpkeepService;
  readonly rows: SoakRepository;
  readonly states: CanonicalStateRepository;

  private constructor(
    readonly settings: SoakSettings,
    readonly services: StandaloneRegistry,
    /** Two, since an author cannot approve. */
    readonly stewards: readonly [Grant, Grant],
  ) {
    this.transactions = services.get(TransactionRunner);
    this.intake = services.get(IntakeService);
    this.policies = services.get(CurrentPolicy);
    this.unit = services.get(UnitOfWorkRunner);
    this.decisionUnit = services.get(DecisionUnit);
    this.decisions = services.get(DecisionsService);
    this.goldenDecisions = services.get(GoldenDecisionsService);
    this.upkeep = services.get(RelationUpkeepService);
    this.rows = new SoakRepository(this.transactions);
    this.states = new CanonicalStateRepository(this.transactions);
  }

  static async open(settings: SoakSettings): Promise<SoakRegistry> {
    const { databaseUrl: url, cappedBlockSize } = settings;
    const services = await openStandaloneRegistry({ url, poolSize: POOL_SIZE, applicationName: 'so-goc-soak' });
    shrinkBlocks(services.get(CurrentPolicy), cappedBlockSize);
    const sources = services.get(SourceRepository);
    await services.get(TransactionRunner).run(async (tx) => {
      for (const source of SOAK_SOURCES) await sources.insert(tx, source);
    });
    return new SoakRegistry(settings, services, [await addSteward(services), await addSteward(services)]);
  }

  /** One more worker; `batchSize` is the records of a unit of work at most, `backlogSize` of one on a backlog. */
  worker(batchSize: number, backlogSize?: number): ResolutionService {
    return workerOn(this.services, { batchSize, backlogSize });
  }

  async close(): Promise<void> {
    await this.services.close();
  }
}

async function addSteward(services: StandaloneRegistry): Promise<Grant> {
  const id = uuidv7();
  await services.get(TransactionRunner).run((tx) =>
    services.get(ApiKeyRepository).insert(tx, {
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
