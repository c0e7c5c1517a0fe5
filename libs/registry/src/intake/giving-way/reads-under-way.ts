import { setTimeout as pause } from 'node:timers/promises';

import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AnswersUnderWay, type AroundHandler, isSafeMethod, type Next } from '@sogoc/platform';

import { CHANGES_NOTHING } from '../../idempotency/changes-nothing.decorator';

/** Knows of the reads that this process is about to answer, so that what keeps the thread long lets them go first. */
@Injectable()
export class ReadsUnderWay implements AroundHandler {
  private readonly answers = new AnswersUnderWay();
  private readonly watching = new Set<() => void>();

  constructor(private readonly reflector: Reflector) {}

  around(context: ExecutionContext, next: Next): Promise<unknown> {
    const { method } = context.switchToHttp().getRequest<{ method: string }>();
    const onlyReads = isSafeMethod(method) || this.reflector.get<boolean>(CHANGES_NOTHING, context.getHandler());
    return onlyReads ? this.during(next) : next();
  }

  /** Resolves when no read is under way but those that last, or after `atMostMs`: one read after another holds nothing back for ever. */
  async over(atMostMs: number): Promise<void> {
    if (this.answers.count() === 0) return;
    const late = new AbortController();
    let tell = (): void => undefined;
    const over = new Promise<void>((resolve) => this.watching.add((tell = resolve)));
    await Promise.race([over, pause(atMostMs, undefined, { signal: late.signal }).catch(() => undefined)]);
    late.abort();
    this.watching.delete(tell);
  }

  private async during(next: Next): Promise<unknown> {
    try {
      return await this.answers.during(next);
    } finally {
      if (this.watching.size > 0 && this.answers.count() === 0) for (const tell of this.watching) tell();
    }
  }
}
