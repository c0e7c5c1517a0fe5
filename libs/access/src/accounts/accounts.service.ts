import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdGenerator } from '@sogoc/kernel';
import { isUuid } from '@sogoc/kernel';
import {
  AccountRepository,
  type NewAccount,
  PersonSessionRepository,
  type StoredAccount,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import { CLOCK, ID_GENERATOR, InvalidRequestError } from '@sogoc/platform';

import { noteChangedObject } from '../record-of-reads/changed-objects';
import { AccountNotFoundError, AccountTakenError, OwnAccountError } from './errors';
import { hashPassword, isPassword } from './password';
import { type ShownPerson, showPerson } from './show-person';
import { passwordFaults, personFaults } from './username-and-password-rules';

/** A person to let in. */
export interface PersonWish {
  readonly username: string;
  readonly name: string;
  readonly role: StoredAccount['role'];
  readonly password: string;
  readonly collections?: readonly string[];
}

/** A person as it is let in. */
export type NewPerson = Pick<NewAccount, 'username' | 'name' | 'role' | 'collections'> & {
  readonly passwordHash: string;
};

/** Adds, lists and locks people. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly accounts: AccountRepository,
    private readonly sessions: PersonSessionRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly newId: IdGenerator,
  ) {}

  /** Throws `InvalidRequestError` with every fault, and `AccountTakenError`. */
  async add(wish: PersonWish): Promise<ShownPerson> {
    const person = await this.prepare(wish);
    return this.transactions.run((tx) => this.addIn(tx, person));
  }

  /** A person as it would be let in. Throws `InvalidRequestError` with every fault, and `AccountTakenError`. */
  async prepare(wish: PersonWish): Promise<NewPerson> {
    const username = wish.username.toLowerCase();
    const faults = personFaults({ ...wish, username });
    if (faults.length > 0) throw new InvalidRequestError(faults);
    if ((await this.accounts.findByUsername(username)) !== undefined) throw new AccountTakenError();
    const { name, role, collections = null } = wish;
    return { username, name, role, collections, passwordHash: await hashPassword(wish.password) };
  }

  /** Throws `AccountTakenError`. */
  async addIn(tx: Transaction, person: NewPerson): Promise<ShownPerson> {
    const account = { ...person, principalId: this.newId() };
    noteChangedObject('account', account.principalId);
    if (!(await this.accounts.insert(tx, account))) throw new AccountTakenError();
    return showPerson({ ...account, createdAt: this.clock.now(), lockedAt: null });
  }

  /** In order of user name. */
  async list(): Promise<readonly ShownPerson[]> {
    return (await this.accounts.list()).map(showPerson);
  }

  /** Whether the password lets somebody in under the name. */
  async isPasswordOf(username: string, password: string): Promise<boolean> {
    return isPassword(password, await this.accounts.passwordHashOf(username));
  }

  /** Also ends all sessions and keys of the person for as long as it lasts. Throws `AccountNotFoundError` and `OwnAccountError`. */
  async lock(id: string, by?: string): Promise<ShownPerson> {
    const account = await this.find(id);
    if (account.principalId === by) throw new OwnAccountError();
    return this.change(account, this.clock.now());
  }

  /** Throws `AccountNotFoundError`. */
  async unlock(id: string): Promise<ShownPerson> {
    return this.change(await this.find(id), null);
  }

  /** Ends all sessions of the person. Throws `AccountNotFoundError` and `InvalidRequestError`. */
  async setPassword(id: string, password: string): Promise<void> {
    const { principalId, passwordHash } = await this.preparePassword(id, password);
    await this.transactions.run((tx) => this.setPasswordIn(tx, principalId, passwordHash));
  }

  /** A password as it would be set. Throws `AccountNotFoundError` and `InvalidRequestError`. */
  async preparePassword(
    id: string,
    password: string,
  ): Promise<{ readonly principalId: string; readonly username: string; readonly passwordHash: string }> {
    const faults = passwordFaults(password);
    if (faults.length > 0) throw new InvalidRequestError(faults);
    const { principalId, username } = await this.find(id);
    return { principalId, username, passwordHash: await hashPassword(password) };
  }

  async setPasswordIn(tx: Transaction, principalId: string, passwordHash: string): Promise<void> {
    noteChangedObject('account', principalId);
    await this.accounts.setPassword(tx, principalId, passwordHash);
    await this.sessions.endAllOf(tx, principalId);
  }

  private async change(account: StoredAccount, lockedAt: Date | null): Promise<ShownPerson> {
    noteChangedObject('account', account.principalId);
    await this.transactions.run(async (tx) => {
      await this.accounts.lock(tx, account.principalId, lockedAt);
      if (lockedAt !== null) await this.sessions.endAllOf(tx, account.principalId);
    });
    return showPerson({ ...account, lockedAt });
  }

  /** By id or user name. */
  private async find(id: string): Promise<StoredAccount> {
    const isId: boolean = isUuid(id);
    const account = isId ? await this.accounts.find(id) : await this.accounts.findByUsername(id.toLowerCase());
    if (account === undefined) throw new AccountNotFoundError();
    return account;
  }
}
