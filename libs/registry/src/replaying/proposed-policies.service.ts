import { type Answer, DoneOrProposed, type Grant, ProposalOutdatedError, ProposalsService } from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import { type OpenProposal, type Transaction, TransactionRunner } from '@sogoc/persistence';

import { PolicyBook } from './policy-activation';

const KIND = 'policy';

/** Policies that operators put in force by calls: it takes two where there are two. */
@Injectable()
export class ProposedPoliciesService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly policies: PolicyBook,
    proposals: ProposalsService,
    private readonly acts: DoneOrProposed,
  ) {
    proposals.register(KIND, (tx, proposal) => this.apply(tx, proposal));
  }

  /** `file`: as the policy in force is told; what it leaves out stays. Throws `InvalidPolicyError` with every fault, and `ApprovalByPersonError`. */
  async put(file: Readonly<Record<string, unknown>>, caller: Grant): Promise<Answer<void>> {
    return this.transactions.run(async (tx) => {
      const standing = await this.policies.hold(tx);
      this.policies.check(file, standing);
      const act = (within: Transaction): Promise<void> => this.policies.applyIn(within, file);
      const before = { revision: standing.revision };
      return this.acts.doOrPropose(tx, { kind: KIND, target: KIND, change: file, before, act }, caller);
    });
  }

  /** A file says what is to be otherwise than what is in force: over another policy it would come to something else. */
  private async apply(tx: Transaction, { change, before }: OpenProposal): Promise<void> {
    const { revision } = await this.policies.hold(tx);
    if ((before as { readonly revision: number }).revision !== revision) throw new ProposalOutdatedError();
    await this.policies.applyIn(tx, change);
  }
}
