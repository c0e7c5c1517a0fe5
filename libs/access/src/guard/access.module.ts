import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';

import { KeyRingModule } from '../keys/key-ring.module';
import { AccessGuard } from './access.guard';

/** Guards every handler of the application. */
@Module({ imports: [KeyRingModule], providers: [{ provide: APP_GUARD, useClass: AccessGuard }] })
export class AccessModule {}
