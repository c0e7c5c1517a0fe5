import type { FastifyInstance, FastifyRequest } from 'fastify';

import { UnsupportedMediaTypeError } from '../problems/errors';
import { readJson, readText } from './read-json';

const NDJSON_CONTENT_TYPE = 'application/x-ndjson';

/** The lines of an NDJSON body that are not blank, still unread, so that one bad line cannot sink the rest. */
export class NdjsonBody {
  readonly lines: readonly string[];

  constructor(text: string) {
    this.lines = text.split('\n').filter((line) => line.trim() !== '');
  }
}

/** A body as it came. Where a handler asks for it with `@RouteConfig(BODY_UNREAD)` it has it read when and where it likes. */
export class UnreadBody {
  private hasBeenRead?: { readonly as: unknown };

  constructor(
    readonly bytes: Uint8Array,
    readonly isNdjson: boolean,
  ) {}

  /** A JSON value or an {@link NdjsonBody}. Throws as {@link readText} and {@link readJson} do. */
  read(): unknown {
    this.hasBeenRead ??= { as: this.isNdjson ? new NdjsonBody(readText(this.bytes)) : readJson(readText(this.bytes)) };
    return this.hasBeenRead.as;
  }
}

/** What a route says for its body to come as an {@link UnreadBody}. */
export const BODY_UNREAD = { bodyUnread: true } as const;

const isWantedUnread = (request: FastifyRequest): boolean =>
  (request.routeOptions.config as Partial<typeof BODY_UNREAD>).bodyUnread === true;

/** Packed bytes are no JSON, and that would be all that the sender is told. */
const isPacked = ({ headers }: FastifyRequest): boolean =>
  !['', 'identity'].includes((headers['content-encoding'] ?? '').trim().toLowerCase());

const PACKED = 'Send the body as it is, without Content-Encoding.';

/** JSON and NDJSON in UTF-8, nothing else: another content type or a packed body is 415. An empty body of JSON reads as undefined. */
export function registerBodyParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (request, _payload, done) => {
    const taken = `Send application/json${isWantedUnread(request) ? ` or, record by record, ${NDJSON_CONTENT_TYPE}` : ''}.`;
    done(new UnsupportedMediaTypeError(taken));
  });
  for (const type of ['application/json', NDJSON_CONTENT_TYPE]) {
    const isNdjson = type === NDJSON_CONTENT_TYPE;
    fastify.addContentTypeParser<Buffer>(type, { parseAs: 'buffer' }, (request, bytes, done) => {
      if (isPacked(request)) return done(new UnsupportedMediaTypeError(PACKED));
      if (bytes.length === 0 && !isNdjson) return done(null, undefined);
      const body = new UnreadBody(bytes, isNdjson);
      try {
        done(null, isWantedUnread(request) ? body : body.read());
      } catch (error) {
        done(error as Error);
      }
    });
  }
}
