import type { TransactionRunner } from '../connection/transaction';

/** Tells whether the schema is the one this build was written for. Changes nothing. */
export class MigrationStateRepository {
  /** `table` is where TypeORM notes what it applied; `names` are the migrations of this build. */
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly table: string,
    private readonly names: readonly string[],
  ) {}

  /** Names of migrations this build has and the database lacks. Rejects when the database does not answer. */
  async listMissing(): Promise<readonly string[]> {
    const [found] = await this.transactions.read<{ exists: boolean }>('SELECT to_regclass($1) IS NOT NULL AS exists', [
      this.table,
    ]);
    if (!found?.exists) return this.names;
    const applied = await this.transactions.read<{ name: string }>(`SELECT name FROM "${this.table}"`);
    const known = new Set(applied.map(({ name }) => name));
    return this.names.filter((name) => !known.has(name));
  }
}
