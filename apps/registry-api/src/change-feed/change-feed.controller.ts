import { Controller, Get, Header, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant, StillInForce, UnderGrants } from '@sogoc/access';
import { ChangeFeedPageResponseDto, ChangeFeedQueryDto, ChangeStreamQueryDto } from '@sogoc/contracts';
import { eitherOf } from '@sogoc/platform';
import {
  type ChangeFeedPage,
  ChangeFeedService,
  type ChangeStream,
  ChangeStreamsService,
  type FeedStart,
  LATEST,
  MayLag,
} from '@sogoc/registry';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { once } from 'node:events';
import { Readable } from 'node:stream';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { eventStreamText } from './event-stream-text';
import { limitOf } from './read-feed-limit';

/** Milliseconds that a reader has to take the last bytes of a stream that ends. */
const LAST_BYTES_MS = 1_000;

@Controller('v1/changes')
@Allow('consumer', 'steward')
@ApiTags('Change feed')
export class ChangeFeedController {
  constructor(
    private readonly feed: ChangeFeedService,
    private readonly streams: ChangeStreamsService,
    private readonly stillInForce: StillInForce,
  ) {}

  @Get()
  @MayLag()
  @UnderGrants()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What happened to golden records, in the order of commits', operationId: 'listChanges' })
  @ApiOkResponse({ type: ChangeFeedPageResponseDto })
  @ApiProblems(404, 410)
  async list(@Query() query: ChangeFeedQueryDto, @Caller() caller: Grant): Promise<ChangeFeedPage> {
    const { collection = [], cursor, after } = query;
    const place = { after: eitherOf({ after, cursor }), parameter: after === undefined ? 'cursor' : 'after' };
    return this.feed.page({ ...place, collections: collection, limit: limitOf(query) }, caller);
  }

  @Get('stream')
  @ApiOperation({
    summary: 'The same as server-sent events, while they happen; for stewards also what becomes of review tasks',
    operationId: 'streamChanges',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The id of the last event that came; outranks `after`',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    description: 'Each event has `id` (its cursor), `event` (its type) and `data` (its JSON)',
    schema: { type: 'string' },
  })
  @ApiProblems(404, 410, 429)
  async stream(
    @Query() query: ChangeStreamQueryDto,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Caller() caller: Grant,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = new AbortController();
    reply.raw.once('close', () => reader.abort());
    const { collection = [], tasks } = query;
    const isInForce = this.stillInForce.ofCall(request);
    const wish = { ...startOf(query, lastEventId), collections: collection, tasks: tasks === 'true' };
    send(reply, await this.streams.stream({ ...wish, isInForce, reader: reader.signal }, caller));
  }
}

/** A browser's event source comes back behind the last event by itself, and begins without a place. */
function startOf({ after, cursor, tasks }: ChangeStreamQueryDto, lastEventId: string | undefined): FeedStart {
  if (lastEventId) return { after: lastEventId, parameter: 'Last-Event-ID' };
  const place = eitherOf({ after, cursor });
  return { after: tasks === 'true' ? (place ?? LATEST) : place, parameter: 'after' };
}

function send(reply: FastifyReply, { parts, ended }: ChangeStream): void {
  void reply.headers({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    vary: 'Authorization, Cookie',
    // Proxies of the nginx family hold answers back unless told.
    'x-accel-buffering': 'no',
    // A stream has its connection for itself, and takes it along when it ends.
    connection: 'close',
  });
  void once(ended, 'abort').then(() => setTimeout(() => reply.raw.destroy(), LAST_BYTES_MS).unref());
  void reply.send(Readable.from(textsOf(parts)));
}

async function* textsOf(parts: ChangeStream['parts']): AsyncGenerator<string> {
  for await (const part of parts) yield eventStreamText(part);
}
