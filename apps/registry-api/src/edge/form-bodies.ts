import { UnsupportedMediaTypeError } from '@sogoc/platform';
import type { FastifyInstance } from 'fastify';

/** The one call that OAuth says is a form. */
const TAKES_FORMS = '/v1/token';
export const FORM_CONTENT_TYPE = 'application/x-www-form-urlencoded';

/** Reads a form for the token endpoint; elsewhere it is 415, as it was. A parameter that is sent twice becomes a list, which no one is. */
export function takeForms(fastify: FastifyInstance): void {
  fastify.addContentTypeParser<string>(FORM_CONTENT_TYPE, { parseAs: 'string' }, (request, body, done) => {
    if (request.routeOptions.url !== TAKES_FORMS) return done(new UnsupportedMediaTypeError());
    const form = new URLSearchParams(body);
    done(null, Object.fromEntries([...form.keys()].map((name) => [name, single(form.getAll(name))])));
  });
}

const single = (values: readonly string[]): string | readonly string[] => (values.length === 1 ? values[0]! : values);
