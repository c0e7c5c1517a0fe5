import { createQueue, type QueueBackend } from './queue-backend';

/** SQLSTATE of a schema, table, function or type that is not there. */
const IS_GONE: ReadonlySet<unknown> = new Set(['3F000', '42P01', '42883', '42704']);

/** Whether a call failed because the queue's own tables are gone: somebody dropped them under running processes. */
export function isSchemaGone(error: unknown): boolean {
  return IS_GONE.has((error as { code?: unknown } | null)?.code);
}

/**
 * BullMQ makes its tables when a connection is opened, and never looks again. Nothing in them has to survive, so they are made anew
 * when they are gone; the sweeper asks for whatever was lost with them.
 */
export class QueueSchema {
  private making: Promise<void> | undefined;

  constructor(
    private readonly name: string,
    private readonly backend: QueueBackend,
  ) {}

  /** Runs `work`, once more on tables made anew when they were gone. */
  async ensuring<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isSchemaGone(error)) throw error;
      await this.make();
      return work();
    }
  }

  /** However many ask at once, they are made once. */
  make(): Promise<void> {
    return (this.making ??= this.open().finally(() => (this.making = undefined)));
  }

  private async open(): Promise<void> {
    const queue = createQueue(this.name, this.backend);
    queue.on('error', () => undefined);
    try {
      await queue.waitUntilReady();
    } finally {
      await queue.close();
    }
  }
}
