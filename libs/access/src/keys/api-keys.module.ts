import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { ApiKeysService } from './api-keys.service';

/** Issuing and revoking keys. */
@Module({ imports: [PersistenceModule, SystemModule], providers: [ApiKeysService], exports: [ApiKeysService] })
export class ApiKeysModule {}
