import type { ContextType, NestInterceptor } from '@nestjs/common';
import type { Controller } from '@nestjs/common/interfaces';
import { InterceptorsConsumer } from '@nestjs/core/interceptors';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { AroundAllHandlers, oneValue } from './around-all-handlers';

type Callback = (...args: unknown[]) => unknown;
type Handle = () => Promise<unknown>;

/** Calls what stands around a handler, and the handler, as functions: by observables and bound contexts that takes half of a read by id. */
class DirectCalls extends InterceptorsConsumer {
  override intercept<Kind extends string = ContextType>(
    interceptors: NestInterceptor[],
    args: unknown[],
    instance: Controller,
    callback: Callback,
    next: Handle,
    type?: Kind,
  ): Promise<unknown> {
    const [only, ...others] = interceptors;
    // An interceptor of somebody else's stands where the framework has it.
    if (!(only instanceof AroundAllHandlers) || others.length > 0)
      return super.intercept(interceptors, args, instance, callback, next, type);
    const context = this.createContext(args, instance, callback);
    context.setType(type ?? 'http');
    return only.around(context, () => oneValue(next()));
  }
}

/** Where the framework keeps who calls interceptors; it has no other door to it. */
interface Router {
  readonly routesResolver?: { readonly routerExplorer?: { readonly executionContextCreator?: RoutesMaker } };
}

interface RoutesMaker {
  interceptorsConsumer?: unknown;
}

/** Must run before `init`, which makes the routes. Throws when another version of the framework has it elsewhere. */
export function callHandlersDirectly(app: NestFastifyApplication): void {
  const maker = (app as unknown as Router).routesResolver?.routerExplorer?.executionContextCreator;
  if (!(maker?.interceptorsConsumer instanceof InterceptorsConsumer))
    throw new Error('The framework calls interceptors from elsewhere: see ADR 163');
  maker.interceptorsConsumer = new DirectCalls();
}
