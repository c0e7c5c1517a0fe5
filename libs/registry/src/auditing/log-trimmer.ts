import { randomUUID } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sogoc/kernel';
import { AccessLogRepository, AccessLogWriter, TransactionRunner } from '@sogoc/persistence';
import { CLOCK } from '@sogoc/platform';
import { mayGoUntil } from '@sogoc/transparency-log';

/** Lets go of what the record of reads need not keep any longer. */
@Injectable()
export class LogTrimmer {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly log: AccessLogRepository,
    private readonly writer: AccessLogWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * As the owner of the tables, by the age that the database sets; the trimming is an entry itself. `operation` names the command. Answers
   * the first entry that is kept.
   */
  async trim(operation: string): Promise<number> {
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const kept = await this.log.letGo(tx, mayGoUntil(now, await this.log.monthsKept(tx)));
      const statement = { kind: 'change', operation, principalId: 'command-line' } as const;
      const what = { subjects: [], objects: [`log from ${kept}`], requestId: randomUUID() };
      await this.writer.appendIn(tx, [{ ...statement, ...what }], now);
      return kept;
    });
  }
}
