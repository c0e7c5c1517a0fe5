import { Inject, Injectable } from '@nestjs/common';
import type { IdGenerator } from '@sogoc/kernel';
import { type NewProposal, ProposalRepository, type Transaction } from '@sogoc/persistence';
import { ID_GENERATOR } from '@sogoc/platform';

import type { Grant } from '../grant';
import { noteChangedObject } from '../record-of-reads/changed-objects';
import { SecondOperator } from './second-operator';

/** A change at once, or the promise of one when a second operator agrees. */
export type Answer<T> =
  { readonly kind: 'done'; readonly outcome: T } | { readonly kind: 'proposed'; readonly id: string };

/** What is to be done, by one or by two. */
export interface ProposedAct<T> extends Pick<NewProposal, 'kind' | 'target' | 'change' | 'before' | 'passwordHash'> {
  readonly act: (tx: Transaction) => Promise<T>;
}

/** Where one operator is alone a change is made at once; where there are two, one proposes it and another settles it. */
@Injectable()
export class DoneOrProposed {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly operators: SecondOperator,
    @Inject(ID_GENERATOR) private readonly newId: IdGenerator,
  ) {}

  /** Does it, or keeps it for a second operator where there is one. Throws what the act throws, and `ApprovalByPersonError`. */
  async doOrPropose<T>(tx: Transaction, { act, ...change }: ProposedAct<T>, caller: Grant): Promise<Answer<T>> {
    if (!(await this.operators.isThere(tx))) return { kind: 'done', outcome: await act(tx) };
    const id = this.newId();
    const proposedBy = await this.operators.personOf(caller);
    noteChangedObject('proposal', id);
    await this.proposals.insert(tx, { ...change, id, proposedBy });
    return { kind: 'proposed', id };
  }
}
