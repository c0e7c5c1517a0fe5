import { ApiKeysModule, EntityRegistryModule, PeopleModule } from '@sogoc/access';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { type DatabaseSettings, PersistenceModule } from '@sogoc/persistence';
import { DatabaseConfig, SystemModule } from '@sogoc/platform';

import { LogTrimmer } from '../auditing/log-trimmer';
import { LogVerifier } from '../auditing/log-verification';
import { CatalogueModule } from '../catalogue/catalogue.module';
import { DecidingModule } from '../deciding/deciding.module';
import { CoalescedHints } from '../waking-workers/coalesced-hints';
import { IntakeService } from '../intake/intake.service';
import { StatusModule } from '../operations/status.module';
import { RelationFindingModule } from '../relations/relation-finding.module';
import {
  RELATION_UPKEEP_LOG,
  RelationUpkeepService,
  SILENT_RELATION_UPKEEP_LOG,
} from '../relations/relation-upkeep.service';
import { OpenDataModule } from '../open-data/open-data.module';
import { QualityModule } from '../quality/quality.module';
import { ReplayingModule } from '../replaying/replaying.module';
import { BatchResolver } from '../resolving/batch-resolver';
import { ResolutionCoreModule } from '../resolving/resolution-core.module';
import { RESOLUTION_LOG, SILENT_RESOLUTION_LOG } from '../resolving/logging/resolution-log';
import { ResolutionService } from '../resolving/resolution.service';
import { FormsModule } from '../prefilling/prefilling.module';
import { SharingModule } from '../sharing/sharing.module';
import { VerifyingModule } from '../verifying/verifying.module';

@Global()
@Module({})
class GivenDatabaseModule {
  static forRoot(database: DatabaseSettings): DynamicModule {
    return {
      module: GivenDatabaseModule,
      providers: [{ provide: DatabaseConfig, useValue: database }],
      exports: [DatabaseConfig],
    };
  }
}

/** The use-cases of one process over a database, without a server, a queue or a log. */
@Module({})
export class StandaloneModule {
  static forRoot(database: DatabaseSettings, entities: EntityRegistry): DynamicModule {
    return {
      module: StandaloneModule,
      imports: [
        GivenDatabaseModule.forRoot(database),
        EntityRegistryModule.forRoot(entities),
        PersistenceModule,
        SystemModule,
        ApiKeysModule,
        PeopleModule,
        CatalogueModule,
        SharingModule,
        FormsModule,
        DecidingModule,
        RelationFindingModule,
        StatusModule,
        QualityModule,
        OpenDataModule,
        ReplayingModule,
        ResolutionCoreModule,
        VerifyingModule,
      ],
      providers: [
        IntakeService,
        // Who pushes here resolves here: no queue hears of it.
        { provide: CoalescedHints, useValue: { send: () => undefined } },
        BatchResolver,
        ResolutionService,
        { provide: RESOLUTION_LOG, useValue: SILENT_RESOLUTION_LOG },
        LogTrimmer,
        LogVerifier,
        RelationUpkeepService,
        { provide: RELATION_UPKEEP_LOG, useValue: SILENT_RELATION_UPKEEP_LOG },
      ],
    };
  }
}
