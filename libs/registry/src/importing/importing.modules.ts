import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { DisclosureModule } from '@sogoc/access';
import { SystemModule } from '@sogoc/platform';

import { IntakeModule } from '../intake/intake.module';
import { ImportIntake } from './jobs/import-intake';
import { ImportListService } from './jobs/import-list.service';
import { ImportRunner } from './jobs/import-runner';
import { ImportsService } from './jobs/imports.service';

type Hints = NonNullable<ModuleMetadata['imports']>[number];

/** Handing files in. */
@Module({})
export class ImportsModule {
  /** `hints` is a module that exports `RESOLUTION_HINTS`. */
  static forRoot(hints: Hints): DynamicModule {
    return {
      module: ImportsModule,
      imports: [IntakeModule.forRoot(hints), DisclosureModule, SystemModule],
      providers: [ImportListService, ImportsService],
      exports: [ImportListService, ImportsService],
    };
  }
}

/** Taking the rows of files in. */
@Module({})
export class ImportRunnerModule {
  /** `hints` is a module that exports `RESOLUTION_HINTS`. */
  static forRoot(hints: Hints): DynamicModule {
    return {
      module: ImportRunnerModule,
      imports: [IntakeModule.forRoot(hints)],
      providers: [ImportIntake, ImportRunner],
      exports: [ImportRunner],
    };
  }
}
