import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { QualityService } from '@sogoc/registry';
import { PinoLogger } from 'nestjs-pino';

/** Milliseconds between two looks, and before the first, when a process has more to do. */
const LOOK_MS = 15 * 60_000;

/** Counts what changed of the quality of sources, and all of it once a day, in whichever worker looks first. */
@Injectable()
export class QualitySweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly qualities: QualityService,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(QualitySweeper.name);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.looking = this.look()), LOOK_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      const scopes = await this.qualities.refresh();
      if (scopes > 0) this.logger.info({ scopes }, 'quality of sources counted');
    } catch (err) {
      this.logger.error({ err }, 'quality could not be counted; it is tried again');
    }
  }
}
