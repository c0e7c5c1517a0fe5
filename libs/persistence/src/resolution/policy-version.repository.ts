import { Injectable } from '@nestjs/common';
import type { StoredOverride } from '@sogoc/resolution';

import { type Transaction, TransactionRunner } from '../connection/transaction';

/** Policy versions are immutable and named by their content's hash. */
export interface PolicyVersionRow {
  readonly hash: string;
  readonly entity: string;
  readonly content: unknown;
}

/** What is in force in place of an entity's declaration. */
export interface EntityPolicyRow extends StoredOverride {
  readonly entity: string;
}

/** What the policy in force is made of beside the catalogue, all of one moment. */
export interface PolicyState {
  /** Raised by every change of the policy, of whatever entity. */
  readonly revision: number;
  /** Hash of what the release in force declares of the entity; null: none was met yet. */
  readonly declaredHash: string | null;
  readonly override: EntityPolicyRow | null;
}

const STATE = `
SELECT revision,
  (SELECT declared_hash FROM policy_release WHERE entity = $1 ORDER BY release_no DESC LIMIT 1) AS "declaredHash",
  (SELECT json_build_object('entity', entity, 'model', model, 'survivorship', survivorship) FROM entity_policy WHERE entity = $1) AS override
FROM policy_revision`;

/** The policy in force and those that were. */
@Injectable()
export class PolicyVersionRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async keep(version: PolicyVersionRow): Promise<void> {
    await this.transactions.run((tx) => this.keepIn(tx, version));
  }

  async keepIn(tx: Transaction, { hash, entity, content }: PolicyVersionRow): Promise<void> {
    await tx.query(
      'INSERT INTO policy_version (hash, entity, content) VALUES ($1, $2, $3) ON CONFLICT (hash) DO NOTHING',
      [hash, entity, JSON.stringify(content)],
    );
  }

  async revision(): Promise<number> {
    const [row] = await this.transactions.read<{ revision: number }>('SELECT revision FROM policy_revision');
    return row?.revision ?? 0;
  }

  async revisionIn(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ revision: number }>('SELECT revision FROM policy_revision');
    return row?.revision ?? 0;
  }

  async state(entity: string): Promise<PolicyState> {
    const [row] = await this.transactions.read<PolicyState>(STATE, [entity]);
    return row ?? { revision: 0, declaredHash: null, override: null };
  }

  async stateIn(tx: Transaction, entity: string): Promise<PolicyState> {
    const [row] = await tx.query<PolicyState>(STATE, [entity]);
    return row ?? { revision: 0, declaredHash: null, override: null };
  }

  /** Puts what a release declares in force, when this database never met it before. False: it was met, and replaced since. */
  async meetRelease(entity: string, declaredHash: string): Promise<boolean> {
    const rows = await this.transactions.run((tx) =>
      tx.query(
        `INSERT INTO policy_release (entity, declared_hash) VALUES ($1, $2)
         ON CONFLICT (entity, declared_hash) DO NOTHING RETURNING release_no`,
        [entity, declaredHash],
      ),
    );
    return rows.length > 0;
  }

  /**
   * Puts what a release declares in force again when a later one was met since: an operator goes back. False: it is in force, or was
   * never met and comes into force when its first process resolves.
   */
  async returnToRelease(entity: string, declaredHash: string): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      if ((await this.stateIn(tx, entity)).declaredHash === declaredHash) return false;
      const former = await tx.query(
        'DELETE FROM policy_release WHERE entity = $1 AND declared_hash = $2 RETURNING release_no',
        [entity, declaredHash],
      );
      if (former.length === 0) return false;
      await tx.query('INSERT INTO policy_release (entity, declared_hash) VALUES ($1, $2)', [entity, declaredHash]);
      return true;
    });
  }

  /** Puts an override in force, or what is declared when both parts are null. Does nothing when that is so already. */
  async override(tx: Transaction, { entity, model, survivorship }: EntityPolicyRow): Promise<void> {
    if (model === null && survivorship === null) {
      await tx.query('DELETE FROM entity_policy WHERE entity = $1', [entity]);
      return;
    }
    await tx.query(
      `INSERT INTO entity_policy AS p (entity, model, survivorship) VALUES ($1, $2, $3)
       ON CONFLICT (entity) DO UPDATE SET model = excluded.model, survivorship = excluded.survivorship, since = now()
       WHERE p.model::text IS DISTINCT FROM excluded.model::text OR p.survivorship::text IS DISTINCT FROM excluded.survivorship::text`,
      [
        entity,
        model === null ? null : JSON.stringify(model),
        survivorship === null ? null : JSON.stringify(survivorship),
      ],
    );
  }
}
