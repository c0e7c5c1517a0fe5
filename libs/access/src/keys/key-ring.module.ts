import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { KeyRing } from './key-ring';

/** Tells what a key may, for whoever has no guard before it. */
@Module({ imports: [PersistenceModule], providers: [KeyRing], exports: [KeyRing] })
export class KeyRingModule {}
