import type { ClientConfig } from 'pg';

import { ListeningConnection } from '../connection/listening-connection';

const CHANNEL = 'record_resolved';
/** In place of numbers: more were resolved than are named. */
const MANY = '*';
/** Numbers of 16 digits that the 8,000 bytes of a notice hold. */
const MOST_NUMBERS = 400;

/** Tells of the rows `record_no` of a query, at the commit. */
export const tellResolved = (rows: string): string =>
  `SELECT pg_notify('${CHANNEL}', CASE WHEN count(*) > ${MOST_NUMBERS} THEN '${MANY}' ELSE string_agg(record_no::text, ',') END) FROM ${rows}`;

/** Waits for word of one record. */
export interface ResolutionNotice {
  /** Resolves when the record may have been resolved, or after `ms`. */
  within(ms: number): Promise<void>;
  end(): void;
}

/**
 * Hears of records as the transactions that resolve them commit: one connection of the process, made when somebody first waits. A pooler
 * that hands connections on between transactions lets nothing be heard; then whoever waits looks.
 */
export class ResolutionNotices {
  private readonly connection: ListeningConnection;
  private readonly waiting = new Map<number, Set<() => void>>();

  constructor(settings: ClientConfig) {
    this.connection = new ListeningConnection(settings, CHANNEL, (text) => this.hear(text));
  }

  get isListening(): boolean {
    return this.connection.isListening;
  }

  /** What is told from now on is not missed. */
  of(recordNumber: number): ResolutionNotice {
    this.connection.begin();
    let isTold = false;
    let wake: () => void = () => undefined;
    const tell = (): void => {
      isTold = true;
      wake();
    };
    const tells = this.waiting.get(recordNumber) ?? new Set();
    this.waiting.set(recordNumber, tells.add(tell));
    return {
      within: async (ms) => {
        if (!isTold) await new Promise<void>((resolve) => (wake = wakeOrAfter(ms, resolve)));
        isTold = false;
      },
      end: () => {
        tells.delete(tell);
        if (tells.size === 0 && this.waiting.get(recordNumber) === tells) this.waiting.delete(recordNumber);
      },
    };
  }

  /** Has all who wait look. */
  wakeAll(): void {
    for (const tells of this.waiting.values()) for (const tell of tells) tell();
  }

  end(): Promise<void> {
    return this.connection.end();
  }

  private hear(text: string | undefined): void {
    if (text === undefined || text === MANY) return this.wakeAll();
    for (const number of text.split(',')) for (const tell of this.waiting.get(Number(number)) ?? []) tell();
  }
}

function wakeOrAfter(ms: number, resolve: () => void): () => void {
  const timer = setTimeout(resolve, ms);
  return () => {
    clearTimeout(timer);
    resolve();
  };
}
