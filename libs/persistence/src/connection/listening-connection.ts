import type { ClientConfig } from 'pg';

import { GuardedClient } from './statements/guarded-client';

/** Hears what a commit told; without text when something may have been told that was not heard. */
export type Hear = (text?: string) => void;

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** A connection that a firewall forgot breaks at the next ping. */
const PING_EVERY_MS = 10_000;
const PING_PATIENCE_MS = 5_000;

class PingedClient extends GuardedClient {
  protected override readonly answerWithinMs = PING_PATIENCE_MS;
}

/** One connection that hears a channel of NOTIFY. When it breaks it comes back by itself, ever less often while the server is away. */
export class ListeningConnection {
  private client: GuardedClient | undefined;
  private ping: NodeJS.Timeout | undefined;
  private retry: NodeJS.Timeout | undefined;
  private isEnded = false;
  private hasBegun = false;
  private pauseMs = FIRST_PAUSE_MS;
  private isHearing = false;

  /** `channel` is a name that SQL takes unquoted. */
  constructor(
    private readonly settings: ClientConfig,
    private readonly channel: string,
    private readonly hear: Hear,
  ) {}

  /** False: nothing is heard now, so that whoever waits has to look. */
  get isListening(): boolean {
    return this.isHearing;
  }

  /** Connects at the first call. */
  begin(): void {
    if (this.hasBegun) return;
    this.hasBegun = true;
    void this.connect();
  }

  async end(): Promise<void> {
    this.isEnded = true;
    clearTimeout(this.retry);
    await this.leave();
  }

  private async connect(): Promise<void> {
    const client = new PingedClient(this.settings);
    this.client = client;
    client.on('notification', ({ payload }) => this.hear(payload));
    client.once('end', () => this.lose(client));
    client.once('error', () => this.lose(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${this.channel}`);
    } catch {
      return this.lose(client);
    }
    if (this.client !== client) return;
    this.isHearing = true;
    this.pauseMs = FIRST_PAUSE_MS;
    // The other end of a ping that fails is told by the connection itself.
    this.ping = setInterval(() => void client.query('SELECT 1').catch(() => undefined), PING_EVERY_MS).unref();
    this.hear();
  }

  /** Who waits is told to look at once, and looks by itself until the connection is back. */
  private lose(client: GuardedClient): void {
    if (this.client !== client) return;
    void this.leave();
    this.hear();
    if (this.isEnded) return;
    this.retry = setTimeout(() => void this.connect(), this.pauseMs).unref();
    this.pauseMs = Math.min(2 * this.pauseMs, LONGEST_PAUSE_MS);
  }

  private async leave(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    this.isHearing = false;
    clearInterval(this.ping);
    await client?.end().catch(() => undefined);
  }
}
