import { randomUUID } from 'node:crypto';

import { ApiUnderTest } from '../../__tests__/api-under-test';
import { EventStreamReader } from './event-stream-reader';

interface Database {
  readonly url: string;
  drop(): Promise<void>;
}

export interface EventWish {
  readonly entity?: string;
  readonly type?: string;
  readonly goldenId?: string;
  readonly otherIds?: readonly string[];
  readonly version?: number;
}

/** The API on a socket and a database of its own, with streams that look and beat fast. */
export class FeedApi {
  private isStopped = false;

  private constructor(
    readonly api: ApiUnderTest,
    readonly origin: string,
    private readonly drop: () => Promise<void>,
  ) {}

  static async start(database: Database, settings: Readonly<Record<string, string>> = {}): Promise<FeedApi> {
    const environment = {
      DATABASE_URL: database.url,
      LOG_LEVEL: 'trace',
      FEED_POLL_MS: '20',
      FEED_HEARTBEAT_MS: '300',
      ...settings,
    };
    const api = await ApiUnderTest.start(database.url, { environment });
    await api.app.listen(0, '127.0.0.1');
    return new FeedApi(api, await api.app.getUrl(), () => database.drop());
  }

  /** Safe to call again. */
  async stop(): Promise<void> {
    if (this.isStopped) return;
    this.isStopped = true;
    await this.api.stop();
    await this.drop();
  }

  /** Events as one committed transaction leaves them. */
  async write(...events: readonly EventWish[]): Promise<void> {
    for (const {
      entity = 'person',
      type = 'golden.updated',
      goldenId = randomUUID(),
      otherIds = [],
      version = 1,
    } of events) {
      await this.api.database.query(
        `INSERT INTO change_event (seq, entity, type, golden_id, other_ids, version, occurred_at)
         VALUES (nextval('change_event_seq'), $1, $2, $3, $4, $5, clock_timestamp())`,
        [entity, type, goldenId, otherIds, version],
      );
    }
  }

  /** Many events of persons in one transaction. */
  async fill(n: number): Promise<void> {
    await this.api.database.query(
      `INSERT INTO change_event SELECT nextval('change_event_seq'), 'person', 'golden.updated', gen_random_uuid(), '{}', 1, clock_timestamp()
       FROM generate_series(1, $1)`,
      [n],
    );
  }

  open(
    key: string | undefined,
    query = '',
    headers: Readonly<Record<string, string>> = {},
  ): Promise<EventStreamReader> {
    return EventStreamReader.open(`${this.origin}/v1/changes/stream${query}`, key, headers);
  }
}
