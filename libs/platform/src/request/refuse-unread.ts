import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import type { FastifyRequest } from 'fastify';

import type { AroundHandler, Next } from '../handling/around-handler';
import { InvalidRequestError } from '../problems/errors';
import { membersOf } from './known-members';
import { unknownNameFaults } from './unknown-names';

type Handler = (...args: readonly unknown[]) => unknown;

interface HandlerParameters {
  /** Names of query parameters that the handler reads. */
  readonly query: readonly string[];
  readonly readsBody: boolean;
}

interface RouteArgument {
  readonly index: number;
  readonly data?: unknown;
}

/**
 * Refuses what a handler does not read: query parameters that it has no name for, and a body where none is taken. A misspelt name
 * must not be answered as if it had been left out.
 */
@Injectable()
export class RefuseUnread implements AroundHandler {
  private readonly known = new Map<Handler, HandlerParameters>();

  around(context: ExecutionContext, next: Next): Promise<unknown> {
    const { query, body, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const parameters = this.parametersOf(context);
    const faults = unknownNameFaults(Object.keys(query ?? {}), parameters.query, '', 'unknown-parameter');
    if (!parameters.readsBody && typeof body === 'object' && body !== null)
      faults.push(...unknownNameFaults(Object.keys(body), [], ''));
    if (parameters.readsBody && body === null && wasSent(headers)) faults.push(NO_OBJECT);
    return faults.length > 0 ? Promise.reject(new InvalidRequestError(faults)) : next();
  }

  private parametersOf(context: ExecutionContext): HandlerParameters {
    const handler = context.getHandler() as Handler;
    const known = this.known.get(handler);
    if (known !== undefined) return known;
    const parameters = parametersOf(context.getClass(), handler.name);
    this.known.set(handler, parameters);
    return parameters;
  }
}

/** `null` is not a body that was left out. */
const NO_OBJECT = { pointer: '', code: 'not-an-object', detail: 'Send a JSON object.' };

const wasSent = (headers: FastifyRequest['headers']): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function parametersOf(controller: new (...args: never[]) => object, method: string): HandlerParameters {
  const declared = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Readonly<
    Record<string, RouteArgument>
  >;
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, method) ??
    []) as readonly (new () => object)[];
  const of = (kind: RouteParamtypes): RouteArgument[] =>
    Object.entries(declared).flatMap(([name, argument]) => (name.startsWith(`${kind}:`) ? [argument] : []));
  return {
    query: of(RouteParamtypes.QUERY).flatMap(({ index, data }) =>
      typeof data === 'string' ? [data] : membersOf(types[index] ?? Object),
    ),
    readsBody: of(RouteParamtypes.BODY).length > 0,
  };
}
