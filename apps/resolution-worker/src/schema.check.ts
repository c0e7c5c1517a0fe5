import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MigrationStateRepository } from '@sogoc/persistence';

/** The database is that of a former release. */
export class OutdatedSchemaError extends Error {
  constructor(missing: readonly string[]) {
    super(`The schema lacks migrations of this release: run "registry migrate" first. Missing: ${missing.join(', ')}.`);
  }
}

/** Refuses to start on a schema that lacks something, as the API then is not ready: every batch would fail half-way. */
@Injectable()
export class SchemaCheck implements OnModuleInit {
  constructor(private readonly migrations: MigrationStateRepository) {}

  /** Before anything works, which begins when the application is up. Throws {@link OutdatedSchemaError}. */
  async onModuleInit(): Promise<void> {
    const missing = await this.migrations.listMissing();
    if (missing.length > 0) throw new OutdatedSchemaError(missing);
  }
}
