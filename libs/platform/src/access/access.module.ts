import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';

import { AccessGuard } from './access.guard';
import { KeyRing } from './key-ring';

/** Guards every handler of the application. */
@Module({})
export class AccessModule {
  /** `imports` must provide `KEY_STORE`. */
  static forRoot(imports: NonNullable<ModuleMetadata['imports']>): DynamicModule {
    return {
      module: AccessModule,
      imports,
      providers: [KeyRing, { provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}
