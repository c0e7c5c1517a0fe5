import { setTimeout as pause } from 'node:timers/promises';

import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import { ImportsService, type ShownImport, TooManyStreamsError } from '@sogoc/registry';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';

import { ApiProblems } from '../openapi/api-problems.decorator';

const LOOK_EVERY_MS = 500;
/** Shorter than the idle time-out of proxies on the way. */
const HEARTBEAT_MS = 15_000;
/** A browser comes back by itself and is told how it is then. */
const LONGEST_MS = 600_000;
/** Of one key at once. */
const MOST_STREAMS = 10;

/** The same as asking again and again, told as it changes. */
@ApiTags('Imports')
@Allow('source')
@Controller('v1/imports/:id/events')
export class ImportProgressController {
  /** Open streams by key. */
  private readonly open = new Map<string, number>();

  constructor(private readonly imports: ImportsService) {}

  @Get()
  @ApiOperation({
    operationId: 'streamImport',
    summary: 'How far an import is, as server-sent events, until it ends or for ten minutes',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    description: 'Each event has `event` (the status) and `data` (as getImport)',
    schema: { type: 'string' },
  })
  @ApiProblems(404, 429)
  async stream(@Param('id') id: string, @Caller() caller: Grant, @Res() reply: FastifyReply): Promise<void> {
    // Before anything is waited for: who is gone by then is never told to have left.
    const reader = new AbortController();
    reply.raw.once('close', () => reader.abort());
    const first = await this.imports.read(id, caller);
    this.take(caller, reader.signal);
    void reply.headers({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      vary: 'Authorization',
      'x-accel-buffering': 'no',
      connection: 'close',
    });
    void reply.send(Readable.from(this.texts(first, caller, reader.signal)));
  }

  private take({ keyId }: Grant, gone: AbortSignal): void {
    if (gone.aborted) return;
    const open = this.open.get(keyId) ?? 0;
    if (open >= MOST_STREAMS) throw new TooManyStreamsError('key', MOST_STREAMS);
    this.open.set(keyId, open + 1);
    gone.addEventListener('abort', () => this.release(keyId), { once: true });
  }

  private release(keyId: string): void {
    const left = (this.open.get(keyId) ?? 1) - 1;
    if (left > 0) this.open.set(keyId, left);
    else this.open.delete(keyId);
  }

  private async *texts(first: ShownImport, caller: Grant, gone: AbortSignal): AsyncGenerator<string> {
    const until = performance.now() + LONGEST_MS;
    let shown = first;
    let told = '';
    let spokeAt = 0;
    while (!gone.aborted) {
      const text = `event: ${shown.status}\ndata: ${JSON.stringify(shown)}\n\n`;
      const now = performance.now();
      if (text !== told || now - spokeAt >= HEARTBEAT_MS) {
        yield text === told ? ': heartbeat\n\n' : text;
        [told, spokeAt] = [text, now];
      }
      if (ImportsService.isEnded(shown) || now > until) return;
      await pause(LOOK_EVERY_MS, undefined, { signal: gone }).catch(() => undefined);
      shown = await this.imports.read(shown.id, caller);
    }
  }
}
