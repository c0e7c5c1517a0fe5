import { setTimeout as sleep } from 'node:timers/promises';

import { Inject, Injectable } from '@nestjs/common';
import type { IdGenerator } from '@sogoc/kernel';
import { type CallName, IdempotentCallRepository, type Transaction, writeBeforeEachCommit } from '@sogoc/persistence';
import { ID_GENERATOR } from '@sogoc/platform';
import { PinoLogger } from 'nestjs-pino';

import { IdempotencyAnswerLostError, IdempotencyKeyReusedError, IdempotencyKeyRunningError } from './errors';
import { KEEP_MS, LEASE_MS, LOOK_MS, PATIENCE_MS, RENEW_MS, SWEEP_LIMIT, SWEEP_MS } from './idempotency-key-lifetime';

export type CallStart =
  | { readonly kind: 'first'; readonly attempt: string }
  /** As `finish` got it. */
  | { readonly kind: 'repeated'; readonly answer: Buffer };

/** A first call, and whoever waits for its end. */
class Underway {
  end!: () => void;
  readonly ended = new Promise<void>((resolve) => {
    this.end = resolve;
  });

  constructor(readonly attempt: string) {}
}

const textOf = ({ keyId, route, callHash }: CallName): string => `${keyId} ${route} ${callHash.toString('base64')}`;

const patience = (deadline: number): Promise<void> =>
  sleep(Math.max(0, deadline - performance.now()), undefined, { ref: false });

/** Sees to it that a call with a name has its effect once. */
@Injectable()
export class IdempotentCalls {
  private readonly running = new Set<string>();
  /** First calls of this process that are under way; who sends the same one waits here and not at the database. */
  private readonly underway = new Map<string, Underway>();
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly calls: IdempotentCallRepository,
    @Inject(ID_GENERATOR) private readonly newId: IdGenerator,
    private readonly logger: PinoLogger,
  ) {}

  /**
   * The first goes on, and must `finish`, `free` or `leave`; the others get its answer. Throws when the body differs, the first is not
   * done, or it was done and nobody is left to answer.
   */
  async begin(name: CallName, bodyHash: Buffer): Promise<CallStart> {
    const deadline = performance.now() + PATIENCE_MS;
    for (let pause: number = LOOK_MS.first; ; pause = Math.min(pause * 2, LOOK_MS.last)) {
      await Promise.race([this.underway.get(textOf(name))?.ended, patience(deadline)]);
      const attempt = this.newId();
      if (await this.calls.take({ ...name, bodyHash, attempt, leaseMs: LEASE_MS, keepMs: KEEP_MS })) {
        this.running.add(attempt);
        this.underway.set(textOf(name), new Underway(attempt));
        return { kind: 'first', attempt };
      }
      const call = await this.calls.find(name);
      if (call && !call.bodyHash.equals(bodyHash)) throw new IdempotencyKeyReusedError();
      if (call?.answer) return { kind: 'repeated', answer: call.answer };
      if (call?.isAnswerLost) throw new IdempotencyAnswerLostError();
      if (performance.now() > deadline) throw new IdempotencyKeyRunningError();
      await sleep(pause);
    }
  }

  /**
   * Runs the work of a first call. Each of its transactions tells with its own commit that the call took effect; when somebody else holds
   * the name by now, because this process stood still for too long, it is undone.
   */
  run<T>(attempt: string, work: () => T): T {
    const tellEffect = async (tx: Transaction): Promise<void> => {
      if (!this.running.has(attempt) || (await this.calls.tellEffect(tx, attempt))) return;
      throw new IdempotencyKeyRunningError();
    };
    return writeBeforeEachCommit(tellEffect, work);
  }

  /** The effect is there: a fault here must not take the answer from who waits for it. */
  async finish(attempt: string, answer: Buffer): Promise<void> {
    await this.end(attempt, () => this.calls.finish(attempt, answer));
  }

  /** Nothing was done: the name is free for another try. */
  async free(attempt: string): Promise<void> {
    await this.end(attempt, () => this.calls.free(attempt));
  }

  /** Nobody knows whether something was done: when the lease is over, the database does. */
  leave(attempt: string): void {
    this.running.delete(attempt);
    for (const [text, call] of this.underway)
      if (call.attempt === attempt) {
        this.underway.delete(text);
        call.end();
      }
  }

  /** Renews leases and forgets what has expired, until `stop`. */
  start(): void {
    this.timers = [
      setInterval(() => void this.quietly(() => this.renew()), RENEW_MS),
      setInterval(() => void this.quietly(() => this.sweep()), SWEEP_MS),
    ];
    for (const timer of this.timers) timer.unref();
  }

  stop(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  /** Answers how many were forgotten. */
  async sweep(): Promise<number> {
    let total = 0;
    for (let count = SWEEP_LIMIT; count === SWEEP_LIMIT; total += count) count = await this.calls.sweep(SWEEP_LIMIT);
    return total;
  }

  private async renew(): Promise<void> {
    if (this.running.size > 0) await this.calls.renew([...this.running], LEASE_MS);
  }

  private async end(attempt: string, store: () => Promise<void>): Promise<void> {
    await this.quietly(store);
    this.leave(attempt);
  }

  private async quietly(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (err) {
      this.logger.warn({ err }, 'an idempotent call could not be noted');
    }
  }
}
