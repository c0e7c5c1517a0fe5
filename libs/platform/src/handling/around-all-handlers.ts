import type { CallHandler, ExecutionContext, NestInterceptor, Provider, Type } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';

import type { AroundHandler } from './around-handler';

const NO_VALUE = { defaultValue: undefined };

/**
 * All that stands around handlers as one interceptor of the framework. Each of its own goes through two observables and as many bound
 * contexts, which took a third of a read by id; here each is a call.
 */
class AroundAllHandlers implements NestInterceptor {
  constructor(private readonly all: readonly AroundHandler[]) {}

  intercept(context: ExecutionContext, handler: CallHandler): Observable<unknown> {
    return from(this.goOn(0, context, handler));
  }

  /** One value: no handler answers in several. */
  private goOn(place: number, context: ExecutionContext, handler: CallHandler): Promise<unknown> {
    const one = this.all[place];
    if (one === undefined) return lastValueFrom(handler.handle(), NO_VALUE);
    return one.around(context, () => this.goOn(place + 1, context, handler));
  }
}

/** A provider of an application, of whose modules each exports one of these. The first stands outermost. */
export const aroundAllHandlers = (...all: readonly Type<AroundHandler>[]): Provider => ({
  provide: APP_INTERCEPTOR,
  useFactory: (...made: readonly AroundHandler[]) => new AroundAllHandlers(made),
  inject: [...all],
});
