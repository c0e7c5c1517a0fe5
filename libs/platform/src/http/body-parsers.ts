import type { FastifyInstance } from 'fastify';

import { readJson, readText } from './read-json';

const NDJSON_CONTENT_TYPE = 'application/x-ndjson';

/** The lines of an NDJSON body that are not blank, still unread, so that one bad line cannot sink the rest. */
export class NdjsonBody {
  readonly lines: readonly string[];

  constructor(text: string) {
    this.lines = text.split('\n').filter((line) => line.trim() !== '');
  }
}

/** JSON and NDJSON in UTF-8, nothing else: another content type is 415. An empty body reads as undefined. */
export function registerBodyParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, body.length === 0 ? undefined : readJson(readText(body)));
    } catch (error) {
      done(error as Error);
    }
  });
  fastify.addContentTypeParser<Buffer>(NDJSON_CONTENT_TYPE, { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, new NdjsonBody(readText(body)));
    } catch (error) {
      done(error as Error);
    }
  });
}
