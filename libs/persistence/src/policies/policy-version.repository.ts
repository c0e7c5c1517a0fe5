import { Injectable } from '@nestjs/common';
import type { StoredOverride } from '@sogoc/resolution';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';

import { insertNew } from '../connection/insert-new';
import { entitiesIn, type Transaction, TransactionRunner } from '../connection/transaction';
import { EntityPolicyEntity, PolicyReleaseEntity, PolicyRevisionEntity, PolicyVersionEntity } from './policy.entities';

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
    await insertNew(entitiesIn(tx), PolicyVersionEntity, { hash, entity, content: content as object });
  }

  async revision(): Promise<number> {
    return revisionOf(this.transactions.entities);
  }

  async revisionIn(tx: Transaction): Promise<number> {
    return revisionOf(entitiesIn(tx));
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
    return this.transactions.run((tx) => insertNew(entitiesIn(tx), PolicyReleaseEntity, { entity, declaredHash }));
  }

  /**
   * Puts what a release declares in force again when a later one was met since: an operator goes back. False: it is in force, or was
   * never met and comes into force when its first process resolves.
   */
  async returnToRelease(entity: string, declaredHash: string): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      if ((await this.stateIn(tx, entity)).declaredHash === declaredHash) return false;
      const { affected: former } = await entitiesIn(tx).delete(PolicyReleaseEntity, { entity, declaredHash });
      if (former === 0) return false;
      await entitiesIn(tx).insert(PolicyReleaseEntity, { entity, declaredHash });
      return true;
    });
  }

  /**
   * Puts an override in force, or what is declared when both parts are null. Does nothing when that is so already. Must hold the
   * policy's lock.
   */
  async override(tx: Transaction, { entity, model, survivorship }: EntityPolicyRow): Promise<void> {
    const entities = entitiesIn(tx);
    if (model === null && survivorship === null) {
      await entities.delete(EntityPolicyEntity, { entity });
      return;
    }
    const before = await entities.findOneBy(EntityPolicyEntity, { entity });
    const isInForce = JSON.stringify([before?.model, before?.survivorship]) === JSON.stringify([model, survivorship]);
    if (before !== null && isInForce) return;
    // The cast is for TypeORM's type, which looks into JSON columns.
    const row = { entity, model, survivorship, since: () => 'now()' } as QueryDeepPartialEntity<EntityPolicyEntity>;
    await entities.upsert(EntityPolicyEntity, row, ['entity']);
  }
}

async function revisionOf(entities: EntityManager): Promise<number> {
  return (await entities.findOneBy(PolicyRevisionEntity, { onlyRow: true }))?.revision ?? 0;
}
