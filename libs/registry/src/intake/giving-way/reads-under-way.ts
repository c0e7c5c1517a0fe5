import { setTimeout as pause } from 'node:timers/promises';

import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type AroundHandler, isSafeMethod, type Next } from '@sogoc/platform';

import { CHANGES_NOTHING } from '../../idempotency/changes-nothing.decorator';

/** Milliseconds after which a read holds nothing back any more: a stream lasts for hours, and an export for minutes. */
const SHORT_MS = 50;

/** Knows of the reads that this process is about to answer, so that what keeps the thread long lets them go first. */
@Injectable()
export class ReadsUnderWay implements AroundHandler {
  /** When each began, milliseconds of the process's clock; the oldest first. */
  private readonly begun = new Set<{ readonly at: number }>();
  private readonly watching = new Set<() => void>();

  constructor(private readonly reflector: Reflector) {}

  around(context: ExecutionContext, next: Next): Promise<unknown> {
    const { method } = context.switchToHttp().getRequest<{ method: string }>();
    const onlyReads = isSafeMethod(method) || this.reflector.get<boolean>(CHANGES_NOTHING, context.getHandler());
    return onlyReads ? this.during(next) : next();
  }

  /** Resolves when no short read is under way, or after `atMostMs`, so that reads without end hold nothing back for ever. */
  async over(atMostMs: number): Promise<void> {
    if (!this.isReading()) return;
    const late = new AbortController();
    let tell = (): void => undefined;
    const over = new Promise<void>((resolve) => this.watching.add((tell = resolve)));
    await Promise.race([over, pause(atMostMs, undefined, { signal: late.signal }).catch(() => undefined)]);
    late.abort();
    this.watching.delete(tell);
  }

  private async during(next: Next): Promise<unknown> {
    const read = { at: performance.now() };
    this.begun.add(read);
    try {
      return await next();
    } finally {
      this.begun.delete(read);
      if (this.watching.size > 0 && !this.isReading()) for (const tell of this.watching) tell();
    }
  }

  private isReading(): boolean {
    const since = performance.now() - SHORT_MS;
    for (const { at } of this.begun) if (at > since) return true;
    return false;
  }
}
