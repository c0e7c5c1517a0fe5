import { coreRegistry, type EntityRegistry } from '@sogoc/core-entities';
import {
  ApiKeyRepository,
  CanonicalStateRepository,
  createDataSource,
  DecisionCopyRepository,
  DecisionLogRepository,
  GoldenRecordRepository,
  PolicyVersionRepository,
  ReadPool,
  SoakRepository,
  SourceRepository,
  UnitOfWork,
} from '@sogoc/persistence';
import { type Grant, hashApiKey, newApiKey } from '@sogoc/platform';
import { v7 as uuidv7 } from 'uuid';

import { DecisionMaker } from '../decisions/decision-maker';
import { DecisionsService } from '../decisions/decisions.service';
import { GoldenDecisionsService } from '../decisions/golden-decisions.service';
import { CollectionAccess } from '../golden-records/collection-access';
import type { IntakeService } from '../intake/intake.service';
import { unhintedIntake } from '../intake/unhinted-intake';
import { relationUpkeep } from '../relations/relation-upkeep.module';
import type { RelationUpkeepService } from '../relations/relation-upkeep.service';
import { UnitRelations } from '../relations/unit-relations';
import { ResolutionService, ResolutionUnit, SILENT_RESOLUTION_LOG } from '../resolution';
import { SmallBlocks } from './small-blocks';
import { SOAK_SOURCES } from './soak-sources';

export interface SoakSettings {
  /** Of a migrated database that nobody else uses: all its records are forgotten again and again. */
  readonly databaseUrl: string;
  /** Members of a block that make candidate pairs. */
  readonly usableBlockSize: number;
}

/** Connections for as many workers as ever run at once, and one to spare. */
const POOL_SIZE = 6;

/** The services that API and worker run, wired over one database without HTTP and without a queue. */
export class SoakRegistry {
  readonly copies = new DecisionCopyRepository();

  private constructor(
    readonly settings: SoakSettings,
    readonly entities: EntityRegistry,
    readonly unitOfWork: UnitOfWork,
    readonly intake: IntakeService,
    readonly policies: SmallBlocks,
    readonly unit: ResolutionUnit,
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
    const { databaseUrl: url, usableBlockSize } = settings;
    const dataSource = createDataSource({ url, poolSize: POOL_SIZE, applicationName: 'so-goc-soak' });
    await dataSource.initialize();
    const pool = new ReadPool({ connectionString: url, max: 2, application_name: 'so-goc-soak-reads' });
    const unitOfWork = new UnitOfWork(dataSource);
    const sources = new SourceRepository(unitOfWork);
    const policies = new SmallBlocks(coreRegistry, sources, new PolicyVersionRepository(unitOfWork), usableBlockSize);
    const unit = new ResolutionUnit(unitOfWork, uuidv7, new UnitRelations(coreRegistry));
    const access = new CollectionAccess(coreRegistry);
    const maker = new DecisionMaker(policies, unit, uuidv7);
    const decisions = new DecisionsService(access, maker, new DecisionLogRepository(unitOfWork), unitOfWork);
    await unitOfWork.run(async (tx) => {
      for (const source of SOAK_SOURCES) await sources.insert(tx, source);
    });
    return new SoakRegistry(
      settings,
      coreRegistry,
      unitOfWork,
      unhintedIntake(unitOfWork),
      policies,
      unit,
      decisions,
      new GoldenDecisionsService(access, new GoldenRecordRepository(pool), maker, decisions),
      relationUpkeep(coreRegistry, unitOfWork),
      new SoakRepository(unitOfWork),
      new CanonicalStateRepository(unitOfWork),
      [await addSteward(unitOfWork), await addSteward(unitOfWork)],
      [() => pool.end(), () => dataSource.destroy()],
    );
  }

  /** One more worker; `batchSize` is the records of a unit of work at most, `backlogSize` of one that has the entity to itself. */
  worker(batchSize: number, backlogSize?: number): ResolutionService {
    const { policies, unit, unitOfWork } = this;
    return new ResolutionService(policies, unit, unitOfWork, SILENT_RESOLUTION_LOG, batchSize, backlogSize);
  }

  async close(): Promise<void> {
    for (const end of this.ends) await end();
  }
}

async function addSteward(unitOfWork: UnitOfWork): Promise<Grant> {
  const id = uuidv7();
  await unitOfWork.run((tx) =>
    new ApiKeyRepository(unitOfWork).insert(tx, {
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
