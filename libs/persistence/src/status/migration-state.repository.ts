import type { DataSource } from 'typeorm';

/** Tells whether the schema is the one this build was written for. Changes nothing. */
export class MigrationStateRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Names of migrations this build has and the database lacks. Rejects when the database does not answer. */
  async listMissing(): Promise<readonly string[]> {
    const table = this.dataSource.options.migrationsTableName ?? 'migrations';
    const [found] = await this.dataSource.query<{ exists: boolean }[]>('SELECT to_regclass($1) IS NOT NULL AS exists', [
      table,
    ]);
    const applied = found?.exists ? await this.dataSource.query<{ name: string }[]>(`SELECT name FROM "${table}"`) : [];
    const names = new Set(applied.map((migration) => migration.name));
    return this.dataSource.migrations
      .map((migration) => migration.name ?? migration.constructor.name)
      .filter((name) => !names.has(name));
  }
}
