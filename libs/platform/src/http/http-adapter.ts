import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { HttpConfig } from '../config/http.config';
import { MalformedRequestError } from '../problems/errors';
import { PROBLEM_CONTENT_TYPE, problemDocumentOf } from '../problems/problem-document';
import { REQUEST_ID_HEADER, requestIdOf } from '../request/request-id';

/** A record key is at most 200 characters, of which one can be 12 bytes percent-encoded; a longer one is told so, not "not found". */
const MAX_PARAM_LENGTH = 16_384;

/** How late a slow request is found, at most. */
const CHECK_EVERY_MS = 1_000;

/** Faults before routing, of the URL or of HTTP itself; Fastify's own answers would repeat the path. */
function answerBeforeRouting(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const error = new MalformedRequestError('The path is not well-formed percent-encoded UTF-8.');
  void reply
    .status(400)
    .headers({ 'content-type': PROBLEM_CONTENT_TYPE, [REQUEST_ID_HEADER]: request.id })
    .send(JSON.stringify(problemDocumentOf(error, request.id)));
}

/** Create the Nest application with `bodyParser: false`; see `configureHttp` for the parsers. */
export function createHttpAdapter(config: HttpConfig): FastifyAdapter {
  const requestTimeout = config.requestTimeoutSeconds * 1_000;
  return new FastifyAdapter({
    bodyLimit: config.bodyLimitBytes,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH, ignoreTrailingSlash: true },
    genReqId: requestIdOf,
    frameworkErrors: answerBeforeRouting,
    requestTimeout,
    // Node ends no slow request when its headers may take longer than the whole of it, which they may by default.
    http: { requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval: CHECK_EVERY_MS },
    return503OnClosing: true,
    // Requests under way are answered; what lasts (waits, streams) ends itself in `beforeApplicationShutdown`.
    forceCloseConnections: 'idle',
  });
}
