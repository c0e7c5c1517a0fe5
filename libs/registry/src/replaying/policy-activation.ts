import { Inject, Injectable } from '@nestjs/common';
import { ENTITY_REGISTRY, noteChangedObject } from '@sogoc/access';
import type { EntityRegistry } from '@sogoc/core-entities';
import {
  PolicyVersionRepository,
  readSnapshot,
  ResolutionLockRepository,
  SourceRepository,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import {
  checkPolicyFile,
  PolicyChangedError,
  type PolicyFile,
  policyFileOf,
  type PolicyWish,
  type StandingPolicy,
} from '@sogoc/resolution';

import { InvalidPolicyError } from './errors';
import { ReplayAim } from './replay-target';
import { StandingPolicyReader } from './standing-policy-reader';

/** Shows the policy in force and puts another one in force. Records that are behind then are the replay's business. */
@Injectable()
export class PolicyBook {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly transactions: TransactionRunner,
    private readonly standingPolicy: StandingPolicyReader,
    private readonly aim: ReplayAim,
    private readonly versions: PolicyVersionRepository,
    private readonly sources: SourceRepository,
    private readonly locks: ResolutionLockRepository,
  ) {}

  /** Of one entity, or of all. */
  async inForce(only?: string): Promise<PolicyFile> {
    return policyFileOf(await readSnapshot(this.transactions, (tx) => this.standing(tx)), only);
  }

  async standing(tx: Transaction): Promise<StandingPolicy> {
    return this.standingPolicy.read(tx);
  }

  /** @throws InvalidPolicyError with every fault of the file */
  check(file: unknown, standing: StandingPolicy): PolicyWish {
    const checked = checkPolicyFile(file, standing, this.entities);
    if (!checked.ok) throw new InvalidPolicyError(checked.error);
    return checked.value;
  }

  /**
   * Puts a file in force, all of it or nothing. Units of work under the former policy end before.
   * @throws InvalidPolicyError with every fault of the file
   */
  async apply(file: unknown): Promise<void> {
    for (;;) {
      const standing = await readSnapshot(this.transactions, (tx) => this.standing(tx));
      const wish = this.check(file, standing);
      try {
        return await this.transactions.run((tx) => this.grant(tx, wish, standing));
      } catch (error) {
        if (!(error instanceof PolicyChangedError)) throw error;
      }
    }
  }

  /** The policy in force, which nobody else changes until the transaction ends. */
  async hold(tx: Transaction): Promise<StandingPolicy> {
    await this.sources.listForUpdate(tx);
    await this.locks.takePolicy(tx);
    return this.standing(tx);
  }

  /**
   * As `apply`, within a transaction.
   * @throws InvalidPolicyError with every fault of the file
   */
  async applyIn(tx: Transaction, file: unknown): Promise<void> {
    const standing = await this.hold(tx);
    await this.grant(tx, this.check(file, standing), standing);
  }

  /** Entries first, in their order, then the policy's lock: others who change an entry do the same. */
  private async grant(tx: Transaction, wish: PolicyWish, { revision }: StandingPolicy): Promise<void> {
    const { versions, sources } = this;
    const stored = await sources.listForUpdate(tx);
    await this.locks.takePolicy(tx);
    if ((await versions.revisionIn(tx)) !== revision) throw new PolicyChangedError();
    for (const source of wish.sources) {
      const entry = stored.find(({ code }) => code === source.code);
      const { trust, authorityFor, habits } = source;
      if (entry === undefined) continue;
      noteChangedObject('source', source.code);
      await sources.update(tx, { ...entry, trust, authorityFor, habits });
    }
    for (const [entity, { model = null, survivorship = null }] of wish.overrides) {
      noteChangedObject('policy', entity);
      await versions.override(tx, { entity, model, survivorship });
    }
    await this.aim.note(tx);
  }
}
