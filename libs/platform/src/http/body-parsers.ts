import type { FastifyInstance, FastifyRequest } from 'fastify';

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

/** JSON and NDJSON in UTF-8, nothing else: another content type is 415. An empty body of JSON reads as undefined. */
export function registerBodyParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  for (const type of ['application/json', NDJSON_CONTENT_TYPE]) {
    const isNdjson = type === NDJSON_CONTENT_TYPE;
    fastify.addContentTypeParser<Buffer>(type, { parseAs: 'buffer' }, (request, bytes, done) => {
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
