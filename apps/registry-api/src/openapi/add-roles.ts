import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { rolesOf } from '@sogoc/access';

import { METHODS } from './methods';

type Handler = (...args: never[]) => unknown;

/** Swagger's own mark of a handler; the package does not export its name. */
const API_OPERATION = 'swagger/apiOperation';

/** Says of every call which roles of keys may make it, as the guard reads it. */
export function addRoles(document: OpenAPIObject, app: INestApplication): OpenAPIObject {
  const roles = rolesByOperation(app);
  for (const item of Object.values(document.paths))
    for (const method of METHODS) {
      const operation = item[method];
      const named = operation && roles.get(operation.operationId ?? '');
      if (operation && named) Object.assign(operation, { 'x-roles': named });
    }
  return document;
}

function rolesByOperation(app: INestApplication): Map<string, readonly string[]> {
  const controllers = [...app.get(ModulesContainer).values()].flatMap(({ controllers: own }) => [...own.values()]);
  return new Map(
    controllers.flatMap(({ metatype }) => {
      const prototype = (metatype as new () => object).prototype as Record<string, Handler>;
      return Object.getOwnPropertyNames(prototype).flatMap((name) => {
        const handler = prototype[name]!;
        const { operationId } = (Reflect.getMetadata(API_OPERATION, handler) ?? {}) as { operationId?: string };
        return operationId === undefined ? [] : [[operationId, rolesOf(handler, metatype as Handler)] as const];
      });
    }),
  );
}
