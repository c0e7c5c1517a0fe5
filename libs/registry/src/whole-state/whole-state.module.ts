import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { StateRecomputation } from './state-recomputation';

/** The whole state computed at once: shared by verification and by the dry run of a policy. */
@Module({ imports: [PersistenceModule], providers: [StateRecomputation], exports: [StateRecomputation] })
export class WholeStateModule {}
