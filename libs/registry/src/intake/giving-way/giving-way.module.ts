import { Module } from '@nestjs/common';

import { ReadsUnderWay } from './reads-under-way';
import { Turns } from './turns';

/** What keeps the thread long lets reads go first. */
@Module({ providers: [ReadsUnderWay, Turns], exports: [ReadsUnderWay, Turns] })
export class GivingWayModule {}
