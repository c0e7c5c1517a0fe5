import { type INestApplication, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { allowedRoles, isUnderGrants, type Role } from '@sogoc/access';

export interface Route {
  readonly method: string;
  /** As it is declared: `/v1/keys/:id`. */
  readonly path: string;
  readonly roles: readonly Role[] | 'everybody';
  /** Whether it answers keys of systems. */
  readonly isUnderGrants: boolean;
}

/** Every handler of every controller of the application, in the order of paths. */
export function routeTable(app: INestApplication): readonly Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const types = new Set(controllers.map(({ metatype }) => metatype as Type));
  const routes = [...types].flatMap(routesOf);
  return routes.sort((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1));
}

export const nameOf = ({ method, path }: Route): string => `${path} ${method}`;

function routesOf(controller: Type): Route[] {
  const prototype = controller.prototype as Readonly<Record<string, () => unknown>>;
  const prefixes = pathsOf(controller);
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name]!;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const roles = allowedRoles(handler, controller);
    return prefixes.flatMap((prefix) =>
      pathsOf(handler).map((path) => ({
        method: RequestMethod[method],
        path: joined(prefix, path),
        roles,
        isUnderGrants: isUnderGrants(handler),
      })),
    );
  });
}

function pathsOf(target: object): string[] {
  const paths = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return typeof paths === 'string' ? [paths] : (paths ?? ['']);
}

const joined = (...parts: readonly string[]): string =>
  `/${parts
    .map((part) => part.replace(/^\/|\/$/g, ''))
    .filter(Boolean)
    .join('/')}`;
