import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { WorkerConfig } from '@sogoc/platform';
import { ImportRunner } from '@sogoc/registry';
import { PinoLogger } from 'nestjs-pino';

/** Imports that a process works on at once: a long one keeps no short one waiting. */
const LANES = 2;
const FORGET_EVERY_MS = 3_600_000;
/** Milliseconds until a new import is seen. */
const LONGEST_SWEEP_MS = 1_000;

/** Works on files that sources handed in; their rows stand in the database, and no queue hears of them. */
@Injectable()
export class ImportSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly timers = new Map<number, NodeJS.Timeout>();
  private readonly sweeping = new Map<number, Promise<void>>();
  private isStopping = false;
  private forgotAt = 0;

  constructor(
    private readonly imports: ImportRunner,
    private readonly config: WorkerConfig,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(ImportSweeper.name);
  }

  onApplicationBootstrap(): void {
    for (let lane = 0; lane < LANES; lane++) this.sweepAndWait(lane);
  }

  /** Ends after the batch under way: another worker goes on behind it. */
  async onApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.all(this.sweeping.values());
  }

  private sweepAndWait(lane: number): void {
    if (this.isStopping) return;
    const waitMs = Math.min(this.config.sweepMs, LONGEST_SWEEP_MS);
    const done = this.sweep().finally(() => {
      if (!this.isStopping)
        this.timers.set(
          lane,
          setTimeout(() => this.sweepAndWait(lane), waitMs),
        );
    });
    this.sweeping.set(lane, done);
  }

  private async sweep(): Promise<void> {
    try {
      while (await this.imports.runNext(() => this.isStopping)) if (this.isStopping) return;
      await this.forgetOld();
    } catch (err) {
      if (!this.isStopping) this.logger.error({ err }, 'an import was interrupted; it is gone on with');
    }
  }

  private async forgetOld(): Promise<void> {
    if (performance.now() - this.forgotAt < FORGET_EVERY_MS && this.forgotAt > 0) return;
    this.forgotAt = performance.now();
    await this.imports.forgetOld();
  }
}
