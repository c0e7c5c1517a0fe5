import { Injectable } from '@nestjs/common';
import { isWithinOthersCommit } from '@sogoc/persistence';
import type { UnreadBody } from '@sogoc/platform';

import { Turns } from '../giving-way/turns';
import type { IntakeScope } from '../intake-scope';
import { IntakeService } from '../intake.service';
import { readBatch } from './read-batch';
import { takeBatch, type TakenBatch } from './take-batch';
import { BatchThreads } from './threads/batch-threads';

/** Bytes of some twenty records. Less costs this thread no more to read than to hand on. */
export const WORTH_A_THREAD = 16_384;

/** Takes the sound items of a batch in at once; a bad one is rejected alone. */
@Injectable()
export class BatchIntake {
  constructor(
    private readonly intake: IntakeService,
    private readonly turns: Turns,
    private readonly threads: BatchThreads,
  ) {}

  /** Throws a `DomainError` when the whole cannot be read. What a call writes with its commit, as one with an `Idempotency-Key` does, can be written by this thread alone. */
  async take(scope: IntakeScope, body: UnreadBody): Promise<TakenBatch> {
    const receivedAt = new Date();
    const { intake, turns } = this;
    const isForAThread = body.bytes.length >= WORTH_A_THREAD && !isWithinOthersCommit();
    const elsewhere = isForAThread ? await this.threads.take(scope, body, receivedAt) : undefined;
    return elsewhere ?? takeBatch(scope, readBatch(body), receivedAt, { intake, turns });
  }
}
