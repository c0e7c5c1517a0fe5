import type { OpenAPIObject } from '@nestjs/swagger';
import { CHANGES_NOTHING_EXTENSION } from '@sogoc/registry';

import { PROBLEM_MEANINGS } from './problem-meanings';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['post']>;

const REPLAYED = {
  'Idempotency-Replayed': {
    description: 'true when the answer is that of an earlier request with this Idempotency-Key',
    schema: { type: 'string' as const, enum: ['true'] },
  },
};

/** Says of every POST that changes something that it takes an `Idempotency-Key`, and what comes of it. */
export function addIdempotencyKeys(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const isChange = item.post !== undefined && !(CHANGES_NOTHING_EXTENSION in item.post);
    return [path, isChange ? { ...item, post: withIdempotencyKey(item.post!) } : item];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

function withIdempotencyKey(operation: Operation): Operation {
  const parameter = {
    name: 'Idempotency-Key',
    in: 'header' as const,
    required: false,
    description:
      'Names this request for seven days: sent again with the same body it has no second effect and gets the same answer. ' +
      'With another body it is 422. Problems are not kept.',
    schema: { type: 'string' as const, minLength: 1, maxLength: 255 },
    example: '5f0c6a3e-6f1e-4c40-9a53-1d2e3f405162',
  };
  const conflict = {
    description: PROBLEM_MEANINGS[409],
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } },
  };
  const responses = Object.entries(operation.responses).map(([status, response]) => [
    status,
    /^2/.test(status) && !('$ref' in (response ?? {}))
      ? { ...response, headers: { ...(response as { headers?: object }).headers, ...REPLAYED } }
      : response,
  ]);
  return {
    ...operation,
    parameters: [...(operation.parameters ?? []), parameter],
    responses: { '409': conflict, ...(Object.fromEntries(responses) as Operation['responses']) },
  };
}
