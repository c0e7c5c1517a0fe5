import { setTimeout as pause } from 'node:timers/promises';

import { isAlive } from '../processes/is-alive';
import { restartDelay, STABLE_AFTER_MS } from '../processes/restart-delay';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';

/** Milliseconds between two looks at the server's process. */
const LOOK_MS = 500;

/** What is told of a server that ended alone; `error` when it could not be started again yet. */
export interface ServerRestart {
  readonly attempt: number;
  readonly error?: Error;
}

/** A server that is watched, and started again where it was when it ends alone. */
export interface KeptServer {
  /** As of the server; its address and password stay over restarts. */
  stop(): Promise<void>;
}

/**
 * Watches an embedded server until `stop()`. When it ends alone (killed, out of memory, a fault) it is started again on its port, with growing
 * pauses, so that whoever uses it goes on; `told` hears of each start again and of each one that failed.
 */
export function keepRunning(first: EmbeddedPostgres, told: (restart: ServerRestart) => void): KeptServer {
  return new WatchedServer(first, told);
}

class WatchedServer implements KeptServer {
  private readonly stopping = new AbortController();
  private readonly watching: Promise<void>;
  private startedAt = Date.now();
  private attempt = 0;

  constructor(
    private server: EmbeddedPostgres,
    private readonly told: (restart: ServerRestart) => void,
  ) {
    this.watching = this.watch();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.watching;
    await this.server.stop();
  }

  private async watch(): Promise<void> {
    while (await this.passes(LOOK_MS)) {
      if (!isAlive(this.server.pid)) await this.startAgain();
    }
  }

  private async startAgain(): Promise<void> {
    this.attempt = Date.now() - this.startedAt > STABLE_AFTER_MS ? 1 : this.attempt + 1;
    if (this.attempt > 1 && !(await this.passes(restartDelay(this.attempt - 1)))) return;
    try {
      const former = this.server;
      this.server = await this.startInPlaceOf(former);
      this.startedAt = Date.now();
      this.told({ attempt: this.attempt });
      // Gives up the former's hold alone: the new one has its own.
      await former.stop();
    } catch (error) {
      this.told({ attempt: this.attempt, error: error as Error });
    }
  }

  /** Those who use it know its port. */
  private async startInPlaceOf({ directory, port }: EmbeddedPostgres): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({ directory, port });
    if (server.port === port) return server;
    await server.stop();
    throw new Error(`Port ${port} is taken by another program`);
  }

  /** False when the watch ends before. */
  private passes(milliseconds: number): Promise<boolean> {
    return pause(milliseconds, true, { signal: this.stopping.signal, ref: false }).catch(() => false);
  }
}
