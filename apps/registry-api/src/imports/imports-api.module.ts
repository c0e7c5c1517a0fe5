import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { ImportsModule } from '@sogoc/registry';

import { ImportListController } from './import-list.controller';
import { ImportProgressController } from './import-progress.controller';
import { ImportsController } from './imports.controller';

@Module({})
export class ImportsApiModule {
  /** `hints` is a module that exports `RESOLUTION_HINTS`. */
  static forRoot(hints: NonNullable<ModuleMetadata['imports']>[number]): DynamicModule {
    return {
      module: ImportsApiModule,
      imports: [ImportsModule.forRoot(hints)],
      controllers: [ImportListController, ImportsController, ImportProgressController],
    };
  }
}
