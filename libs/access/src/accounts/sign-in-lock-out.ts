import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { SignInFailureRepository } from '@sogoc/persistence';

import { SignInLockedOutError } from './errors';

const LOCK_OUT_SECONDS = 15 * 60;
/**
 * A name is locked out at an address after 5 failures in a row, so that nobody locks a colleague out from elsewhere; an address after 50,
 * which many people may share; a name everywhere after 100 (NIST SP 800-63B-4, 3.2.2).
 */
const MOST_FAILURES = { 'name-at-address': 5, address: 50, name: 100 } as const;

/** What failures are counted by, as hashes. */
export type SignInAttempt = Readonly<Record<keyof typeof MOST_FAILURES, Buffer>>;
const COUNTED = Object.keys(MOST_FAILURES) as (keyof SignInAttempt)[];

/** `name` in the one form in which names are kept; `address`: where the call comes from. */
export const signInAttempt = (name: string, address: string): SignInAttempt => ({
  'name-at-address': hashOf('name-at-address', `${name}\0${address}`),
  address: hashOf('address', address),
  name: hashOf('name', name),
});

const hashOf = (kind: keyof SignInAttempt, text: string): Buffer =>
  createHash('sha256').update(`${kind}\0${text}`, 'utf8').digest();

/** Counts sign-ins that fail, and lets nobody try who failed too often. */
@Injectable()
export class SignInLockOut {
  constructor(private readonly failures: SignInFailureRepository) {}

  /** Before the password is looked at: who tries many at once tries no more of them. Throws `SignInLockedOutError`. */
  async count(attempt: SignInAttempt, now: Date): Promise<void> {
    const lockedUntil = await this.failures.lockedUntil(Object.values(attempt), now);
    if (lockedUntil !== undefined) throw new SignInLockedOutError(lockedUntil, now);
    for (const kind of COUNTED) {
      const lockOut = { failures: MOST_FAILURES[kind], seconds: LOCK_OUT_SECONDS };
      if (await this.failures.count(attempt[kind], now, lockOut)) continue;
      throw new SignInLockedOutError((await this.failures.lockedUntil([attempt[kind]], now)) ?? now, now);
    }
  }

  /** The attempt was no failure. */
  async takeBack(attempt: SignInAttempt): Promise<void> {
    await this.failures.forget(attempt['name-at-address']);
    await this.failures.forget(attempt.name);
    await this.failures.takeBack(attempt.address);
  }
}
