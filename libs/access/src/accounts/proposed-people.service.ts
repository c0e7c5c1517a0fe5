import { Injectable } from '@nestjs/common';
import { type OpenProposal, type Transaction, TransactionRunner } from '@sogoc/persistence';

import { authorOf, type Grant } from '../grant';
import { type Answer, DoneOrProposed } from '../proposals/done-or-proposed';
import { ProposalsService } from '../proposals/proposals.service';
import { AccountsService, type NewPerson, type PersonWish } from './accounts.service';
import type { ShownPerson } from './show-person';

/** Letting people in, and setting others' passwords, which is acting as they do: by two operators where there are two. */
@Injectable()
export class ProposedPeopleService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly accounts: AccountsService,
    proposals: ProposalsService,
    private readonly acts: DoneOrProposed,
  ) {
    proposals.register('person', (tx, proposal) => accounts.addIn(tx, personOf(proposal)));
    proposals.register('password', (tx, { target, passwordHash }) =>
      accounts.setPasswordIn(tx, target, passwordHash ?? ''),
    );
  }

  /** Throws what `AccountsService.add` throws, and `ApprovalByPersonError`. */
  async add(wish: PersonWish, caller: Grant): Promise<Answer<ShownPerson>> {
    const person = await this.accounts.prepare(wish);
    const { username: target, passwordHash, name, role, collections } = person;
    const change = { name, role, ...(collections !== null && { collections }) };
    const act = (tx: Transaction): Promise<ShownPerson> => this.accounts.addIn(tx, person);
    return this.transactions.run((tx) =>
      this.acts.doOrPropose(tx, { kind: 'person', target, change, passwordHash, act }, caller),
    );
  }

  /** Throws what `AccountsService.setPassword` throws, and `ApprovalByPersonError`. */
  async setPassword(id: string, password: string, caller: Grant): Promise<Answer<void>> {
    const { principalId: target, username, passwordHash } = await this.accounts.preparePassword(id, password);
    const act = (tx: Transaction): Promise<void> => this.accounts.setPasswordIn(tx, target, passwordHash);
    return this.transactions.run(async (tx) =>
      target === authorOf(caller)
        ? { kind: 'done', outcome: await act(tx) }
        : this.acts.doOrPropose(tx, { kind: 'password', target, change: { username }, passwordHash, act }, caller),
    );
  }
}

/** The proposal's own check of roles was made when it was proposed. */
function personOf({ target, change, passwordHash }: OpenProposal): NewPerson {
  const {
    name,
    role,
    collections = null,
  } = change as unknown as Pick<NewPerson, 'name' | 'role'> & {
    readonly collections?: readonly string[];
  };
  return { username: target, name, role, collections, passwordHash: passwordHash ?? '' };
}
