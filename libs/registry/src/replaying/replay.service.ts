import { Inject, Injectable, Optional } from '@nestjs/common';
import { ENTITY_REGISTRY } from '@sogoc/access';
import type { EntityRegistry } from '@sogoc/core-entities';
import {
  PolicyReplayRepository,
  ResolutionLockRepository,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import { type ResolutionPolicy, sourceFingerprintsOf } from '@sogoc/resolution';

import { CurrentPolicy } from '../resolving/current-policy';

/** Records that wait for a replay's sake at most: enough for a bulk load, behind what sources push. */
const MOST_WAITING = 100_000;

/** Inject a number in place of the product's own. */
const MOST_WAITING_REPLAYS = Symbol('MOST_WAITING_REPLAYS');

/** How many records of an entity are still to be looked at. */
export interface ReplayState {
  readonly entity: string;
  /** Records of the sources that a replay is about. */
  readonly records: number;
  /** Not looked at yet, or asked for and waiting. */
  readonly left: number;
}

/**
 * Brings records that are behind the policy in force under it: asks for them in portions, behind what sources push; the ordinary unit
 * of work does the rest. How far it is stands in the database, so any process goes on where another stopped.
 */
@Injectable()
export class ReplayService {
  /** By entity the revision of the policy whose fingerprints are noted. */
  private readonly aimed = new Map<string, number>();

  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly policies: CurrentPolicy,
    private readonly transactions: TransactionRunner,
    private readonly replays: PolicyReplayRepository,
    private readonly locks: ResolutionLockRepository,
    @Optional() @Inject(MOST_WAITING_REPLAYS) private readonly mostWaiting: number = MOST_WAITING,
  ) {}

  /** Asks for the next records of an entity that are behind; answers how many. None to ask for: nothing is behind, or enough wait. */
  async feed(entity: string): Promise<number> {
    await this.aim(await this.policies.of(entity));
    return this.transactions.run((tx) => this.ask(tx, entity));
  }

  /** The same for every entity. One that fails does not keep the others from it; then the first fault is thrown. */
  async feedAll(): Promise<number> {
    const fed = await Promise.allSettled(
      this.entities.entities.map(({ declaration }) => this.feed(declaration.entity)),
    );
    const fault = fed.find((one) => one.status === 'rejected');
    if (fault) throw fault.reason;
    return fed.reduce((total, one) => total + (one.status === 'fulfilled' ? one.value : 0), 0);
  }

  /** Entities with something left to do; empty when nothing is behind as far as `feed` has seen. */
  async states(): Promise<readonly ReplayState[]> {
    return this.transactions.run(async (tx) => {
      const unfinished = await this.replays.progress(tx);
      const states: ReplayState[] = [];
      for (const entity of new Set(unfinished.map((row) => row.entity))) {
        const own = unfinished.filter((row) => row.entity === entity);
        const ahead = own.reduce((total, row) => total + row.ahead, 0);
        const records = own.reduce((total, row) => total + row.records, 0);
        const waiting = await this.replays.waiting(tx, entity, this.mostWaiting);
        states.push({ entity, records, left: Math.min(records, ahead + waiting) });
      }
      return states;
    });
  }

  /** What was aimed at by the very transaction that changed the policy is aimed at already; an upgrade or a change by hand is not. */
  private async aim(policy: ResolutionPolicy): Promise<void> {
    const { entity } = policy.entity.declaration;
    if (this.aimed.get(entity) === policy.revision) return;
    const isAimed = await this.transactions.run(async (tx) => {
      if ((await this.locks.sharePolicy(tx)) !== policy.revision) return false;
      await this.replays.aim(tx, sourceFingerprintsOf(policy));
      return true;
    });
    if (isAimed) this.aimed.set(entity, policy.revision);
  }

  private async ask(tx: Transaction, entity: string): Promise<number> {
    const unfinished = await this.replays.unfinished(tx, entity);
    if (unfinished.length === 0) return 0;
    const waiting = await this.replays.waiting(tx, entity, this.mostWaiting);
    let asked = 0;
    for (const replay of unfinished) {
      const room = this.mostWaiting - waiting - asked;
      if (room <= 0) break;
      const more = await this.replays.ask(tx, replay, room);
      asked += more;
      if (more === 0 && waiting === 0) await this.replays.finish(tx, replay);
    }
    return asked;
  }
}
