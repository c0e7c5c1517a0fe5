import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';

import { buildOpenapiDocument } from './build-openapi-document';

const DOCS = 'docs';
const IS_DOCS = /^\/docs([/?]|$)/;

/** The pages' own scripts and images only; Swagger UI sets styles inline. */
const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Serves the contract at `/openapi.json` and a page to read and try it at `/docs`, with assets of this process only. Must run
 * before `init`, which registers the routes.
 */
export function setUpOpenapi(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, _payload, done) => {
      if (IS_DOCS.test(request.url)) void reply.header('content-security-policy', DOCS_POLICY);
      done();
    });
  SwaggerModule.setup(DOCS, app, () => buildOpenapiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Sổ Gốc – API',
    swaggerOptions: {
      persistAuthorization: false,
      validatorUrl: null,
      displayOperationId: false,
      docExpansion: 'list',
    },
  });
}
