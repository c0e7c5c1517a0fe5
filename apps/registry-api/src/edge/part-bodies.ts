import { MalformedBodyError, UnsupportedMediaTypeError } from '@sogoc/platform';
import type { FastifyInstance } from 'fastify';

/** The one call that takes bytes as they are. */
const TAKES_PARTS = '/v1/imports/:id/parts/:part';
export const PART_CONTENT_TYPE = 'application/octet-stream';
const SEND_PARTS = `Send ${PART_CONTENT_TYPE}: the bytes of the file as they are.`;

/** Takes the part of a file as bytes; elsewhere it is 415, and so is a part of another type, which is told what to send. */
export function takeParts(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const type = request.headers['content-type'];
    const isOther = type !== undefined && type.split(';')[0]?.trim().toLowerCase() !== PART_CONTENT_TYPE;
    done(isOther && request.routeOptions.url === TAKES_PARTS ? new UnsupportedMediaTypeError(SEND_PARTS) : undefined);
  });
  fastify.addContentTypeParser<Buffer>(PART_CONTENT_TYPE, { parseAs: 'buffer' }, (request, body, done) => {
    if (request.routeOptions.url !== TAKES_PARTS) return done(new UnsupportedMediaTypeError());
    done(null, body);
  });
}

/** A body that must be bytes. */
export function readPart(body: unknown): Buffer {
  if (body === undefined) throw new MalformedBodyError('The body is empty.');
  if (!Buffer.isBuffer(body)) throw new UnsupportedMediaTypeError(SEND_PARTS);
  if (body.length === 0) throw new MalformedBodyError('The body is empty.');
  return body;
}
