import type { OpenAPIObject } from '@nestjs/swagger';

import { METHODS } from './methods';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Parameter = NonNullable<Operation['parameters']>[number];

/** Declares the parameters of each path that its handler reads as a whole and so does not declare one by one. */
export function addPathParameters(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const operations = METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [[method, withParameters(path, operation)]];
    });
    return [path, { ...item, ...Object.fromEntries(operations) }];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

function withParameters(path: string, operation: Operation): Operation {
  const declared = operation.parameters ?? [];
  const known = new Set(
    declared.map((parameter) => ('name' in parameter && parameter.in === 'path' ? parameter.name : undefined)),
  );
  const missing = [...path.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !known.has(name))
    .map((name): Parameter => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  return { ...operation, parameters: [...missing, ...declared] };
}
