import 'reflect-metadata';

import { Expose, Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

const HEARTBEAT = { message: 'Set FEED_HEARTBEAT_MS to a whole number of milliseconds from 100 to 300000.' };
const POLL = { message: 'Set FEED_POLL_MS to a whole number of milliseconds from 20 to 60000.' };
const STREAMS = { message: 'Set FEED_STREAMS_MAX to a whole number of streams from 1 to 10000.' };
const STREAMS_PER_KEY = { message: 'Set FEED_STREAMS_PER_KEY_MAX to a whole number of streams from 1 to 10000.' };

/** How the change feed is streamed. */
export class ChangeFeedConfig {
  /** Milliseconds of silence after which a stream says that it is alive; shorter than the idle time-out of proxies on the way. */
  @Expose({ name: 'FEED_HEARTBEAT_MS' })
  @Type(() => Number)
  @IsInt(HEARTBEAT)
  @Min(100, HEARTBEAT)
  @Max(300_000, HEARTBEAT)
  readonly heartbeatMs: number = 15_000;

  /** Milliseconds between two looks of the process for new events, however many streams it serves; none without streams. */
  @Expose({ name: 'FEED_POLL_MS' })
  @Type(() => Number)
  @IsInt(POLL)
  @Min(20, POLL)
  @Max(60_000, POLL)
  readonly pollMs: number = 250;

  /** Streams that the process serves at once. */
  @Expose({ name: 'FEED_STREAMS_MAX' })
  @Type(() => Number)
  @IsInt(STREAMS)
  @Min(1, STREAMS)
  @Max(10_000, STREAMS)
  readonly streamsMax: number = 200;

  /** Streams of one key at once. */
  @Expose({ name: 'FEED_STREAMS_PER_KEY_MAX' })
  @Type(() => Number)
  @IsInt(STREAMS_PER_KEY)
  @Min(1, STREAMS_PER_KEY)
  @Max(10_000, STREAMS_PER_KEY)
  readonly streamsPerKeyMax: number = 10;
}
