import { Injectable } from '@nestjs/common';
import { DecisionRepository } from '@sogoc/persistence';
import { RegistryUnavailableError } from '@sogoc/platform';
import { PolicyChangedError } from '@sogoc/resolution';

import { CurrentPolicy, DecisionUnit, type OpenDecisionUnit } from '../resolving';

/** The sides got or lost members while they were being locked. */
export class SidesMovedError extends Error {}

const MAX_ATTEMPTS = 5;

/** Runs what is decided: each decision, approval and reversal is stored and carried out in one transaction, one of an entity at a time. */
@Injectable()
export class DecisionTransactions {
  constructor(
    private readonly policies: CurrentPolicy,
    private readonly unit: DecisionUnit,
    private readonly decisions: DecisionRepository,
  ) {}

  /** Repeated as a whole when the sides or the policy moved meanwhile. Throws `RegistryUnavailableError` when they keep moving. */
  async run<T>(entity: string, work: (open: OpenDecisionUnit) => Promise<T>): Promise<T> {
    return this.repeated('run', entity, work);
  }

  /** The same, of which nothing is kept. */
  async preview<T>(entity: string, work: (open: OpenDecisionUnit) => Promise<T>): Promise<T> {
    return this.repeated('preview', entity, work);
  }

  private async repeated<T>(
    how: 'run' | 'preview',
    entity: string,
    work: (open: OpenDecisionUnit) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      try {
        return await this.unit[how](await this.policies.of(entity), async (open) => {
          await this.decisions.lockEntity(open.tx, entity);
          return work(open);
        });
      } catch (error) {
        if (!(error instanceof SidesMovedError || error instanceof PolicyChangedError)) throw error;
      }
    }
    throw new RegistryUnavailableError();
  }
}
