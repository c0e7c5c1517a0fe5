import { Injectable } from '@nestjs/common';
import type { DomainError } from '@sogoc/kernel';
import { isWithinOthersCommit } from '@sogoc/persistence';

import { Turns } from '../giving-way/turns';
import type { IntakeScope } from '../intake-scope';
import { IntakeService } from '../intake.service';
import type { TakenRecord } from '../taken-record';
import { BatchThreads } from './threads/batch-threads';
import { takeBatch } from './take-batch';

/** An item as it was sent, or why it could not be read. */
export type BatchLine = { readonly raw: unknown } | { readonly error: DomainError };

/** Smaller batches cost this thread less than to be told to another. */
const WORTH_A_THREAD = 20;

/** Takes the sound items of a batch in at once; a bad one is rejected alone. */
@Injectable()
export class BatchIntake {
  constructor(
    private readonly intake: IntakeService,
    private readonly turns: Turns,
    private readonly threads: BatchThreads,
  ) {}

  /** Answers in the order of `lines`. */
  async take(scope: IntakeScope, lines: readonly BatchLine[]): Promise<TakenRecord[]> {
    const taken = await this.takeItems(
      scope,
      lines.flatMap((line) => ('raw' in line ? [line.raw] : [])),
    );
    let next = 0;
    return lines.map((line) => ('raw' in line ? taken[next++]! : { status: 'rejected', error: line.error }));
  }

  /** What a call writes with its commit, as one with an `Idempotency-Key` does, can be written by this thread alone. */
  private takeItems(scope: IntakeScope, items: readonly unknown[]): Promise<TakenRecord[]> {
    const receivedAt = new Date();
    const { intake, turns } = this;
    const isForAThread = items.length >= WORTH_A_THREAD && !isWithinOthersCommit();
    const elsewhere = isForAThread ? this.threads.take(scope, items, receivedAt) : undefined;
    return elsewhere ?? takeBatch(scope, items, receivedAt, { intake, turns });
  }
}
