import { Inject, Injectable } from '@nestjs/common';
import { currentRequestId } from '@sogoc/platform';
import { PinoLogger } from 'nestjs-pino';

import { RESOLUTION_HINTS, type ResolutionHints } from './resolution-hints';

/** What came while a hint was under way, and the first request that brought some of it. */
interface Waiting {
  readonly requestId: string | undefined;
}

/**
 * Sends hints behind the push's back: a queue that is away neither fails nor delays it, and a sweeper repeats what was lost. One
 * hint of an entity is under way at a time and one may wait, so that a queue that hangs does not gather them. A hint names the
 * first of the requests that it speaks for.
 */
@Injectable()
export class CoalescedHints {
  /** By entity with a hint under way. */
  private readonly waiting = new Map<string, Waiting | undefined>();

  constructor(
    @Inject(RESOLUTION_HINTS) private readonly hints: ResolutionHints,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(CoalescedHints.name);
  }

  send(entity: string): void {
    const requestId = currentRequestId();
    if (!this.waiting.has(entity)) void this.run(entity, { requestId });
    else this.waiting.set(entity, this.waiting.get(entity) ?? { requestId });
  }

  private async run(entity: string, first: Waiting): Promise<void> {
    for (let next: Waiting | undefined = first; next !== undefined; next = this.waiting.get(entity)) {
      this.waiting.set(entity, undefined);
      try {
        await this.hints.hint(entity, next.requestId);
      } catch (error) {
        this.logger.warn({ err: error, entity }, 'hint was lost; the sweeper repeats it');
      }
    }
    this.waiting.delete(entity);
  }
}
