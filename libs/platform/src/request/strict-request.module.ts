import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';

import { StrictRequestInterceptor } from './strict-request.interceptor';

/** Refuses what no handler reads. Stands behind limits and repeated calls in an application's imports, and so acts after them. */
@Module({ providers: [{ provide: APP_INTERCEPTOR, useClass: StrictRequestInterceptor }] })
export class StrictRequestModule {}
