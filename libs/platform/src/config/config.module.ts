import { type DynamicModule, Global, Module } from '@nestjs/common';

import { type ConfigClass, type Environment, readConfigs } from './read-config';

/** Provides each config class under its own type, checked at start. Nothing else reads `process.env`. */
@Global()
@Module({})
export class ConfigModule {
  /** Throws `InvalidConfigurationError` before any module is built. `environment` is the process's unless a test says otherwise. */
  static forRoot(classes: readonly ConfigClass[], environment?: Environment): DynamicModule {
    const instances = readConfigs(classes, environment);
    const providers = classes.map((ConfigType, index) => ({ provide: ConfigType, useValue: instances[index] }));
    return { module: ConfigModule, providers, exports: [...classes] };
  }
}
