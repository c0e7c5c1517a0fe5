import type { CallHandler, ExecutionContext, NestInterceptor, Provider, Type } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { from, isObservable, lastValueFrom, type Observable } from 'rxjs';

import type { AroundHandler, Next } from './around-handler';

const NO_VALUE = { defaultValue: undefined };

/**
 * All that stands around handlers as one interceptor of the framework, of which each would go through two observables and as many bound
 * contexts. Where `callHandlersDirectly` is in force not even this one does.
 */
export class AroundAllHandlers implements NestInterceptor {
  constructor(private readonly all: readonly AroundHandler[]) {}

  intercept(context: ExecutionContext, handler: CallHandler): Observable<unknown> {
    return from(this.around(context, () => lastValueFrom(handler.handle(), NO_VALUE)));
  }

  /** `handle`: what comes behind all of them. One value: no handler answers in several. */
  around(context: ExecutionContext, handle: Next): Promise<unknown> {
    return this.goOn(0, context, handle);
  }

  private goOn(place: number, context: ExecutionContext, handle: Next): Promise<unknown> {
    const one = this.all[place];
    return one === undefined ? handle() : one.around(context, () => this.goOn(place + 1, context, handle));
  }
}

/** The one value of what a handler answers. */
export async function oneValue(answered: Promise<unknown>): Promise<unknown> {
  const value = await answered;
  return isObservable(value) ? lastValueFrom(value, NO_VALUE) : value;
}

/** A provider of an application, of whose modules each exports one of these. The first stands outermost. */
export const aroundAllHandlers = (...all: readonly Type<AroundHandler>[]): Provider => ({
  provide: APP_INTERCEPTOR,
  useFactory: (...made: readonly AroundHandler[]) => new AroundAllHandlers(made),
  inject: [...all],
});
