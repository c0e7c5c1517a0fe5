import { Client, type ClientConfig, Query } from 'pg';

/** How a statement ended, for the driver's callback. */
type Answered = (error: Error | null, result?: unknown) => void;

/**
 * A connection whose end ends nothing else, and that does not wait for ever.
 *
 * TypeORM listens for the errors of a connection a moment after its pool has handed it over; a server that shuts down just then ends the
 * connection before anybody listens, and Node ends a process for an error that nobody hears. The next statement fails by itself.
 *
 * A firewall that forgot a connection, or a host that is gone, answers nothing at all. When no statement is answered within
 * `answerWithinMs` the connection is cut, so that what waits fails and the pool makes another.
 */
export class GuardedClient extends Client {
  protected readonly answerWithinMs: number = 0;
  private unanswered = 0;
  /** Milliseconds of the process's clock: when the statement that is next to be answered had its turn. */
  private since = 0;
  private look: NodeJS.Timeout | undefined;

  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }

  // The driver's declaration has nine forms; arguments are handed on as they came.
  override query = ((...given: unknown[]): unknown => {
    const send = (values: unknown[]): unknown => (super.query as (...values: unknown[]) => unknown)(...values);
    if (this.answerWithinMs === 0) return send(given);
    const [statement] = given as [{ submit?: unknown; ended?: Promise<unknown> } | null];
    // A cursor has no one answer.
    const isCursor = typeof statement?.submit === 'function' && !(given[0] instanceof Query);
    if (isCursor && statement?.ended === undefined) return send(given);
    this.asked();
    if (statement?.ended !== undefined) {
      void statement.ended.catch(() => undefined).finally(() => this.answered());
      return send(given);
    }
    const callback = given.at(-1);
    if (typeof callback === 'function') return send([...given.slice(0, -1), this.answering(callback as Answered)]);
    return Promise.resolve(send(given)).finally(() => this.answered());
  }) as Client['query'];

  private answering(callback: Answered): Answered {
    return (error, result) => {
      this.answered();
      callback(error, result);
    };
  }

  private asked(): void {
    this.unanswered += 1;
    if (this.unanswered === 1) this.watch();
  }

  /** Those behind it in the connection are next, and get as much time each. */
  private answered(): void {
    this.unanswered -= 1;
    if (this.unanswered > 0) this.watch();
  }

  /** A timer looks after many statements: nearly all are answered long before it is time to look, and one each costs as much as a good part of them. */
  private watch(): void {
    this.since = performance.now();
    this.look ??= this.lookIn(this.answerWithinMs);
  }

  private lookIn(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.look = undefined;
      if (this.unanswered === 0) return;
      const left = this.answerWithinMs - (performance.now() - this.since);
      if (left > 0) this.look = this.lookIn(left);
      else this.cut();
    }, ms).unref();
  }

  private cut(): void {
    const { stream } = (this as unknown as { connection: { stream: NodeJS.ReadableStream & { destroy(): void } } })
      .connection;
    stream.destroy();
  }
}
