import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AccessLogRepository, LogCheckpointRepository } from '@sogoc/persistence';
import { type NoteSigner, rootOf, signCheckpoint } from '@sogoc/transparency-log';
import { PinoLogger } from 'nestjs-pino';

import { AccessLogConfig } from './access-log.config';
import { writeCheckpointFile } from './checkpoint-files';

/** Inject as `NoteSigner | undefined`. */
export const LOG_SIGNER = Symbol('LOG_SIGNER');

const SECOND_MS = 1_000;

/** Signs the tree of the record of reads while it grows, in the database and outside it. */
@Injectable()
export class CheckpointsService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private underWay: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: AccessLogConfig,
    @Inject(LOG_SIGNER) private readonly signer: NoteSigner | undefined,
    private readonly log: AccessLogRepository,
    private readonly checkpoints: LogCheckpointRepository,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(CheckpointsService.name);
  }

  onApplicationBootstrap(): void {
    if (this.signer === undefined) {
      this.logger.warn('the record of reads is not signed: no ACCESS_LOG_KEY_FILE and no ACCESS_LOG_KEY');
      return;
    }
    this.timer = setInterval(() => (this.underWay = this.quietly()), this.config.checkpointSeconds * SECOND_MS);
    this.timer.unref();
  }

  /** So that what was read last is not left to the next start. */
  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.underWay;
    if (this.timer !== undefined) await this.quietly();
  }

  /** Answers the size it signed; undefined when nothing came since the last checkpoint, or nothing is signed here. */
  async make(): Promise<number | undefined> {
    if (this.signer === undefined) return undefined;
    const size = await this.log.size();
    const newest = await this.checkpoints.newest();
    if (size === 0 || newest?.size === size) return undefined;
    const root = rootOf(await this.log.edgeAt(size));
    const note = signCheckpoint({ size, root }, this.signer);
    const { checkpointDirectory } = this.config;
    if (checkpointDirectory !== undefined)
      writeCheckpointFile(checkpointDirectory, size, note, this.signer.verifier.text);
    await this.checkpoints.insert({ size, root, note });
    return size;
  }

  private async quietly(): Promise<void> {
    try {
      await this.make();
    } catch (err) {
      this.logger.error({ err }, 'the record of reads could not be signed');
    }
  }
}
