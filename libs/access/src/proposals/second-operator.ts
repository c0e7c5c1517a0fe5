import { Injectable } from '@nestjs/common';
import { AccountRepository, type Transaction } from '@sogoc/persistence';

import { authorOf, type Grant } from '../grant';
import { ApprovalByPersonError } from './errors';

/** From so many operators on, one of them does not let anybody in or change whom the registry trusts alone. */
const OPERATORS_FOR_FOUR_EYES = 2;

/** Tells where two have to agree, and who the two are. */
@Injectable()
export class SecondOperator {
  constructor(private readonly accounts: AccountRepository) {}

  /**
   * Whether there are two. Operators that are locked out count: else one would lock the other out, act, and let the other in again. They
   * stay as many until the transaction ends.
   */
  async isThere(tx: Transaction): Promise<boolean> {
    return (await this.accounts.countOf(tx, 'operator')) >= OPERATORS_FOR_FOUR_EYES;
  }

  /** Who asks or approves. Throws `ApprovalByPersonError` for a key that is nobody's in particular. */
  async personOf(caller: Grant): Promise<string> {
    const by = authorOf(caller);
    if (!(await this.isPerson(by))) throw new ApprovalByPersonError();
    return by;
  }

  async isPerson(principal: string | undefined): Promise<boolean> {
    return principal !== undefined && (await this.accounts.find(principal)) !== undefined;
  }
}
