import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type IdGenerator, isUuid } from '@sogoc/kernel';
import {
  type NewProposal,
  type OpenProposal,
  type ProposalOutcome,
  ProposalRepository,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import { CLOCK, decodeCursor, encodeCursor, ID_GENERATOR, type Page, pageOf, type PageRequest } from '@sogoc/platform';

import type { Grant } from '../grant';
import { noteChangedObject } from '../record-of-reads/changed-objects';
import { ProposalByApproverError, ProposalNotFoundError, ProposalSettledError } from './errors';
import { SecondOperator } from './second-operator';
import { showProposal, type ShownProposal } from './show-proposal';

/** Makes a change that two agreed on, in the transaction that notes it. */
export type ApplyProposal = (tx: Transaction, proposal: OpenProposal) => Promise<unknown>;

/** A change at once, or the promise of one when a second operator agrees. */
export type Answer<T> =
  { readonly kind: 'done'; readonly outcome: T } | { readonly kind: 'proposed'; readonly id: string };

/** What is to be done, by one or by two. */
export interface ProposedAct<T> extends Pick<NewProposal, 'kind' | 'target' | 'change' | 'before' | 'passwordHash'> {
  readonly act: (tx: Transaction) => Promise<T>;
}

/** Changes that take two operators where there are two: proposed by one, settled by another. */
@Injectable()
export class ProposalsService {
  private readonly appliers = new Map<string, ApplyProposal>();

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly proposals: ProposalRepository,
    private readonly operators: SecondOperator,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly newId: IdGenerator,
  ) {}

  /** Whoever proposes changes of a kind says how they are made. */
  register(kind: string, apply: ApplyProposal): void {
    if (this.appliers.has(kind)) throw new Error(`Two make changes of kind ${kind}`);
    this.appliers.set(kind, apply);
  }

  /** Does it, or keeps it for a second operator where there is one. Throws what the act throws, and `ApprovalByPersonError`. */
  async doOrPropose<T>(tx: Transaction, { act, ...change }: ProposedAct<T>, caller: Grant): Promise<Answer<T>> {
    if (!(await this.operators.isThere(tx))) return { kind: 'done', outcome: await act(tx) };
    const id = this.newId();
    const proposedBy = await this.operators.personOf(caller);
    noteChangedObject('proposal', id);
    await this.proposals.insert(tx, { ...change, id, proposedBy });
    return { kind: 'proposed', id };
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
