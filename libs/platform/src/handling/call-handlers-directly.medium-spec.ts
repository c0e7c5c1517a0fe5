import { type CallHandler, Controller, type ExecutionContext, Get, Module, type NestInterceptor } from '@nestjs/common';
import { APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { map, type Observable, of } from 'rxjs';

import { HttpConfig } from '../config/http.config';
import { createHttpAdapter } from '../http/http-adapter';
import { aroundAllHandlers } from './around-all-handlers';
import type { AroundHandler, Next } from './around-handler';
import { callHandlersDirectly } from './call-handlers-directly';

/** What the answer passed, the outermost last. */
abstract class Noting implements AroundHandler {
  protected abstract readonly name: string;

  async around(context: ExecutionContext, next: Next): Promise<unknown> {
    return `${String(await next())} < ${this.name} of ${context.getClass().name}.${context.getHandler().name}`;
  }
}

class Outer extends Noting {
  protected readonly name = 'outer';
}

class Inner extends Noting {
  protected readonly name = 'inner';
}

/** Answers in the handler's place. */
class InPlace implements AroundHandler {
  around(context: ExecutionContext, next: Next): Promise<unknown> {
    return context.getHandler().name === 'inPlace' ? Promise.resolve('in its place') : next();
  }
}

class Foreign implements NestInterceptor {
  intercept(_context: ExecutionContext, handler: CallHandler): Observable<unknown> {
    return handler.handle().pipe(map((answer) => `${String(answer)} < foreign`));
  }
}

@Controller()
class Answers {
  @Get('value')
  value(): string {
    return 'value';
  }

  @Get('promise')
  promise(): Promise<string> {
    return Promise.resolve('promise');
  }

  @Get('observable')
  observable(): Observable<string> {
    return of('first', 'last');
  }

  @Get('in-place')
  inPlace(): never {
    throw new Error('It is not called');
  }
}

const PROVIDERS = [Outer, Inner, InPlace, aroundAllHandlers(Outer, InPlace, Inner)];

@Module({ controllers: [Answers], providers: PROVIDERS })
class Ours {}

@Module({ controllers: [Answers], providers: [...PROVIDERS, { provide: APP_INTERCEPTOR, useClass: Foreign }] })
class WithForeign {}

async function answersOf(module: new () => object, isDirect: boolean): Promise<readonly string[]> {
  const adapter = createHttpAdapter(new HttpConfig());
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: false });
  if (isDirect) callHandlersDirectly(app);
  await app.init();
  const paths = ['/value', '/promise', '/observable', '/in-place'];
  const answers = await Promise.all(paths.map((url) => app.inject({ url })));
  await app.close();
  return answers.map(({ body }) => body);
}

describe('handlers that are called directly', () => {
  it('answer what they answer by way of the framework, through all that stands around them', async () => {
    const direct = await answersOf(Ours, true);
    expect(direct).toEqual([
      'value < inner of Answers.value < outer of Answers.value',
      'promise < inner of Answers.promise < outer of Answers.promise',
      'last < inner of Answers.observable < outer of Answers.observable',
      'in its place < outer of Answers.inPlace',
    ]);
    expect(direct).toEqual(await answersOf(Ours, false));
  });

  it('leave an interceptor of somebody else where the framework has it', async () => {
    const direct = await answersOf(WithForeign, true);
    expect(direct[0]).toBe('value < foreign < inner of Answers.value < outer of Answers.value');
    expect(direct).toEqual(await answersOf(WithForeign, false));
  });

  it('are refused an application that keeps its routes elsewhere', () => {
    expect(() => callHandlersDirectly({} as NestFastifyApplication)).toThrow('ADR 163');
  });
});
