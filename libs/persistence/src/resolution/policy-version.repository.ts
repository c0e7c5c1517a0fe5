import type { UnitOfWork } from '../connection/transaction';

/** Policy versions are immutable and named by their content's hash. */
export class PolicyVersionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async keep(version: { readonly hash: string; readonly entity: string; readonly content: unknown }): Promise<void> {
    await this.unitOfWork.run((tx) =>
      tx.query('INSERT INTO policy_version (hash, entity, content) VALUES ($1, $2, $3) ON CONFLICT (hash) DO NOTHING', [
        version.hash,
        version.entity,
        JSON.stringify(version.content),
      ]),
    );
  }
}
