import { Inject, Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';

import { RESOLUTION_HINTS, type ResolutionHints } from './resolution-hints';

/**
 * Sends hints behind the push's back: a queue that is away neither fails nor delays it, and a sweeper repeats what was lost. One
 * hint of an entity is under way at a time and one may wait, so that a queue that hangs does not gather them.
 */
@Injectable()
export class CoalescedHints {
  private readonly again = new Map<string, boolean>();

  constructor(
    @Inject(RESOLUTION_HINTS) private readonly hints: ResolutionHints,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(CoalescedHints.name);
  }

  send(entity: string): void {
    const isUnderWay = this.again.has(entity);
    this.again.set(entity, isUnderWay);
    if (!isUnderWay) void this.run(entity);
  }

  private async run(entity: string): Promise<void> {
    do {
      this.again.set(entity, false);
      try {
        await this.hints.hint(entity);
      } catch (error) {
        this.logger.warn({ err: error, entity }, 'hint was lost; the sweeper repeats it');
      }
    } while (this.again.get(entity));
    this.again.delete(entity);
  }
}
