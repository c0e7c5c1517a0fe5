import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { ProposalsModule } from '../proposals/proposals.module';
import { ApiKeysService } from './api-keys.service';
import { KeyRequestsService } from './key-requests.service';

/** Issuing and revoking keys. */
@Module({
  imports: [PersistenceModule, SystemModule, ProposalsModule],
  providers: [ApiKeysService, KeyRequestsService],
  exports: [ApiKeysService, KeyRequestsService],
})
export class ApiKeysModule {}
