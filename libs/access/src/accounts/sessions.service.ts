import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sogoc/kernel';
import {
  AccountRepository,
  type PersonSession,
  PersonSessionRepository,
  type StoredAccount,
  TransactionRunner,
} from '@sogoc/persistence';
import { CLOCK } from '@sogoc/platform';

import type { Grant } from '../grant';
import { SignInRefusedError } from './errors';
import { isPassword } from './password';
import { hashToken, newToken } from './session-cookie';
import { type ShownPerson, showPerson } from './show-person';
import { VIEW_OF_ROLE } from './view-of-role';
import { SessionConfig } from './session.config';
import { signInAttempt, SignInLockOut } from './sign-in-lock-out';

const MINUTE_MS = 60_000;

/** A session in the shape of the API. */
export interface ShownSession {
  readonly person: ShownPerson;
  /** Minutes without a call after which it ends. */
  readonly idleMinutes: number;
  readonly expiresAt: string;
}

export interface BegunSession {
  /** For the cookie; kept nowhere. */
  readonly token: string;
  readonly seconds: number;
  readonly session: ShownSession;
}

/** Sessions of people. They end without use, in any case after some hours, and at once when the person is locked out. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly accounts: AccountRepository,
    private readonly sessions: PersonSessionRepository,
    private readonly lockOut: SignInLockOut,
    private readonly config: SessionConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `address`: where the call comes from. Throws `SignInRefusedError` and `SignInLockedOutError`. */
  async signIn(username: string, password: string, address: string): Promise<BegunSession> {
    const now = this.clock.now();
    const name = username.normalize('NFC').toLowerCase();
    const attempt = signInAttempt(name, address);
    await this.lockOut.count(attempt, now);
    if (!(await isPassword(password, await this.accounts.passwordHashOf(name)))) throw new SignInRefusedError();
    await this.lockOut.takeBack(attempt);
    const account = await this.accounts.findByUsername(name);
    if (account === undefined) throw new SignInRefusedError();
    return this.begin(account);
  }

  /** For a person whose identity is known. */
  async begin(account: StoredAccount): Promise<BegunSession> {
    const now = this.clock.now();
    const seconds = this.config.hours * 3_600;
    const expiresAt = new Date(now.getTime() + seconds * 1_000);
    const token = newToken();
    await this.transactions.run((tx) => this.sessions.begin(tx, hashToken(token), account.principalId, now, expiresAt));
    return { token, seconds, session: this.show({ ...account, lastUsedAt: now, expiresAt }) };
  }

  /** Undefined when the session is over. */
  async read(token: string): Promise<ShownSession | undefined> {
    const session = await this.find(token, this.clock.now());
    return session && this.show(session);
  }

  async end(token: string): Promise<void> {
    await this.sessions.end(hashToken(token));
  }

  /** What the person of a session may; undefined when it is over. Its use is noted. */
  async grantOf(token: string, now: Date): Promise<Grant | undefined> {
    const session = await this.find(token, now);
    if (session === undefined) return undefined;
    await this.sessions.noteUse(hashToken(token), now);
    const { principalId, role, collections } = session;
    return {
      keyId: principalId,
      principalId,
      role,
      view: VIEW_OF_ROLE[role],
      ...(collections !== null && { collections }),
    };
  }

  private async find(token: string, now: Date): Promise<PersonSession | undefined> {
    const idleSince = new Date(now.getTime() - this.config.idleMinutes * MINUTE_MS);
    return this.sessions.find(hashToken(token), now, idleSince);
  }

  private show(session: PersonSession): ShownSession {
    return {
      person: showPerson(session),
      idleMinutes: this.config.idleMinutes,
      expiresAt: session.expiresAt.toISOString(),
    };
  }
}
