import type { OpenAPIObject } from '@nestjs/swagger';

import { METHODS } from './methods';

import { PROBLEM_MEANINGS, type ProblemStatus } from './problem-meanings';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;

/** Adds the problems that any call of its shape can answer, unless the call says more about them itself. */
export function addCommonProblems(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).map(([path, item]) => [path, withProblems(path, item)]);
  return { ...document, paths: Object.fromEntries(paths) };
}

function withProblems(path: string, item: PathItem): PathItem {
  const operations = METHODS.flatMap((method) => {
    const operation = item[method];
    return operation === undefined ? [] : [[method, operationWithProblems(path, operation)]];
  });
  return { ...item, ...Object.fromEntries(operations) };
}

function operationWithProblems(path: string, operation: Operation): Operation {
  const isOpen = operation.security?.length === 0;
  if (isOpen) return operation;
  const statuses: ProblemStatus[] = [400, 401, 403, 405, 429, 503];
  if (path.includes('{')) statuses.push(404);
  if (operation.requestBody !== undefined) statuses.push(413, 415, 422);
  else if ((operation.parameters ?? []).some((parameter) => 'in' in parameter && parameter.in === 'query'))
    statuses.push(422);
  const common = Object.fromEntries(statuses.map((status) => [String(status), problemResponse(status)]));
  return { ...operation, responses: withHeaders({ ...common, ...operation.responses }) };
}

const header = (description: string): object => ({ description, schema: { type: 'string' } });

/** Every answer names the request; what a key may still ask stands on what is counted. */
const HEADERS = {
  'X-Request-Id': header('Names the request in the logs; yours, when it is a UUID, a trace id or a ULID'),
  RateLimit: header('What is left to the key: draft-ietf-httpapi-ratelimit-headers-10'),
  'RateLimit-Policy': header('The limit that is counted'),
};
const RETRY = { 'Retry-After': header('Seconds after which to send the same again') };
const HEADERS_OF_STATUS: Readonly<Record<string, object>> = {
  '401': { 'WWW-Authenticate': header('Bearer') },
  '405': { Allow: header('The methods that the path has') },
  '429': RETRY,
  '503': RETRY,
};

function withHeaders(responses: Operation['responses']): Operation['responses'] {
  const described = Object.entries(responses).map(([status, response]) => {
    if (response === undefined || '$ref' in response) return [status, response];
    const { headers } = response as { headers?: object };
    return [status, { ...response, headers: { ...HEADERS, ...HEADERS_OF_STATUS[status], ...headers } }];
  });
  return Object.fromEntries(described) as Operation['responses'];
}

function problemResponse(status: ProblemStatus): Operation['responses'][string] {
  return {
    description: PROBLEM_MEANINGS[status],
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } },
  };
}
