import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { IntakeModule } from '@sogoc/registry';

@Module({})
export class IntakeApiModule {
  static forRoot(hints: NonNullable<ModuleMetadata['imports']>[number]): DynamicModule {
    return { module: IntakeApiModule, imports: [IntakeModule.forRoot(hints)] };
  }
}
