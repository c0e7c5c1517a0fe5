import { Inject, Injectable } from '@nestjs/common';
import { type Clock, isUuid } from '@sogoc/kernel';
import {
  type OpenProposal,
  type ProposalOutcome,
  ProposalRepository,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import { CLOCK, decodeCursor, encodeCursor, type Page, pageOf, type PageRequest } from '@sogoc/platform';

import type { Grant } from '../grant';
import { noteChangedObject } from '../record-of-reads/changed-objects';
import { ProposalByApproverError, ProposalNotFoundError, ProposalSettledError } from './errors';
import { SecondOperator } from './second-operator';
import { showProposal, type ShownProposal } from './show-proposal';

/** Makes a change that two agreed on, in the transaction that notes it. */
export type ApplyProposal = (tx: Transaction, proposal: OpenProposal) => Promise<unknown>;

/** Changes that take two operators where there are two: proposed by one, settled by another. */
@Injectable()
export class ProposalsService {
  private readonly appliers = new Map<string, ApplyProposal>();

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly proposals: ProposalRepository,
    private readonly operators: SecondOperator,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whoever proposes changes of a kind says how they are made. */
  register(kind: string, apply: ApplyProposal): void {
    if (this.appliers.has(kind)) throw new Error(`Two make changes of kind ${kind}`);
    this.appliers.set(kind, apply);
  }

  /** The newest first. */
  async list(request: PageRequest, onlyOpen: boolean): Promise<Page<ShownProposal>> {
    const rows = await this.proposals.list(onlyOpen, decodeCursor(request.cursor, isUuid), request.pageSize + 1);
    return pageOf(rows, request.pageSize, showProposal, (last) => encodeCursor(last.id));
  }

  /**
   * Makes the change. Throws `ProposalNotFoundError`, `ProposalSettledError`, `ProposalByApproverError`, `ApprovalByPersonError`, and what
   * making it throws, such as `ProposalOutdatedError`.
   */
  async approve(id: string, caller: Grant): Promise<ShownProposal> {
    return this.settle(id, caller, 'applied');
  }

  /** By another operator, who says why. Throws as `approve`. */
  async refuse(id: string, reason: string, caller: Grant): Promise<ShownProposal> {
    return this.settle(id, caller, 'refused', reason);
  }

  /** By whoever proposed it. Throws as `approve`. */
  async withdraw(id: string, caller: Grant): Promise<ShownProposal> {
    return this.settle(id, caller, 'withdrawn');
  }

  private async settle(id: string, caller: Grant, outcome: ProposalOutcome, reason?: string): Promise<ShownProposal> {
    const by = await this.operators.personOf(caller);
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      const proposal = await this.lockOpen(tx, id);
      if ((proposal.proposedBy === by) !== (outcome === 'withdrawn')) throw new ProposalByApproverError();
      noteChangedObject('proposal', id);
      if (outcome === 'applied') await this.appliers.get(proposal.kind)!(tx, proposal);
      await this.proposals.settle(tx, id, { outcome, by, at, reason });
      return showProposal({ ...proposal, outcome, settledBy: by, settledAt: at, reason: reason ?? null });
    });
  }

  private async lockOpen(tx: Transaction, id: string): Promise<OpenProposal> {
    const proposal = isUuid(id) ? await this.proposals.lock(tx, id) : undefined;
    if (proposal === undefined) throw new ProposalNotFoundError();
    if (proposal.outcome !== null) throw new ProposalSettledError();
    return proposal;
  }
}
