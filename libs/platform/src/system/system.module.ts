import { Module } from '@nestjs/common';
import type { Clock, IdGenerator } from '@sogoc/kernel';
import { v7 as uuidv7 } from 'uuid';

/** Inject as `Clock` of kernel. */
export const CLOCK = Symbol('CLOCK');

/** Inject as `IdGenerator` of kernel: ids are UUIDv7, so their order is the order in which they were made. */
export const ID_GENERATOR = Symbol('ID_GENERATOR');

const systemClock: Clock = { now: () => new Date() };
const newId: IdGenerator = () => uuidv7();

/** The clock and the chance of this machine, for whoever is not to read them by himself. */
@Module({
  providers: [
    { provide: CLOCK, useValue: systemClock },
    { provide: ID_GENERATOR, useValue: newId },
  ],
  exports: [CLOCK, ID_GENERATOR],
})
export class SystemModule {}
