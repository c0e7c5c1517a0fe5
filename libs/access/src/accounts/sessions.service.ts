import { createHash } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sogoc/kernel';
import {
  AccountRepository,
  type PersonSession,
  PersonSessionRepository,
  SignInFailureRepository,
  type StoredAccount,
  TransactionRunner,
} from '@sogoc/persistence';
import { CLOCK } from '@sogoc/platform';

import type { Grant, View } from '../grant';
import { SignInLockedOutError, SignInRefusedError } from './errors';
import { isPassword } from './password';
import { hashToken, newToken } from './session-cookie';
import { type ShownPerson, showPerson } from './show-person';
import { SessionConfig } from './session.config';

const MINUTE_MS = 60_000;

const LOCK_OUT_SECONDS = 15 * 60;
/**
 * A name is locked out at an address after 5 failures in a row, so that nobody locks a colleague out from elsewhere; an address after 50,
 * which many people may share; a name everywhere after 100 (NIST SP 800-63B-4, 3.2.2).
 */
const MOST_FAILURES = { 'name-at-address': 5, address: 50, name: 100 } as const;

/** What people work with; whoever sees no golden records needs no view of them. */
const VIEWS: Readonly<Record<StoredAccount['role'], View>> = {
  steward: 'working',
  lead: 'working',
  operator: 'ids',
  auditor: 'ids',
};

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
    private readonly failures: SignInFailureRepository,
    private readonly config: SessionConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `address`: where the call comes from. Throws `SignInRefusedError` and `SignInLockedOutError`. */
  async signIn(username: string, password: string, address: string): Promise<BegunSession> {
    const now = this.clock.now();
    const name = username.normalize('NFC').toLowerCase();
    const attempt = attemptOf(name, address);
    await this.count(attempt, now);
    if (!(await isPassword(password, await this.accounts.passwordHashOf(name)))) throw new SignInRefusedError();
    await this.failures.forget(attempt['name-at-address']);
    await this.failures.forget(attempt.name);
    await this.failures.takeBack(attempt.address);
    const account = await this.accounts.findByUsername(name);
    if (account === undefined) throw new SignInRefusedError();
    return this.begin(account);
  }

  /** Before the password is looked at: who tries many at once tries no more of them. */
  private async count(attempt: Attempt, now: Date): Promise<void> {
    const lockedUntil = await this.failures.lockedUntil(Object.values(attempt), now);
    if (lockedUntil !== undefined) throw new SignInLockedOutError(lockedUntil, now);
    for (const kind of COUNTED) {
      const lockOut = { failures: MOST_FAILURES[kind], seconds: LOCK_OUT_SECONDS };
      if (await this.failures.count(attempt[kind], now, lockOut)) continue;
      throw new SignInLockedOutError((await this.failures.lockedUntil([attempt[kind]], now)) ?? now, now);
    }
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
      view: VIEWS[role],
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

/** What failures are counted by, as hashes. */
type Attempt = Readonly<Record<keyof typeof MOST_FAILURES, Buffer>>;
const COUNTED = Object.keys(MOST_FAILURES) as (keyof Attempt)[];

const attemptOf = (name: string, address: string): Attempt => ({
  'name-at-address': hashOf('name-at-address', `${name}\0${address}`),
  address: hashOf('address', address),
  name: hashOf('name', name),
});

const hashOf = (kind: keyof Attempt, text: string): Buffer =>
  createHash('sha256').update(`${kind}\0${text}`, 'utf8').digest();
