import { DisclosureModule, RecordOfReadsModule } from '@sogoc/access';
import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { ExtractStatusService } from './extract-status.service';
import { ExtractsService } from './extracts.service';
import { SigningKeys } from './signing-keys';

/** Signed extracts. Needs `ExtractConfig` and `TokenConfig` in the application. */
@Module({
  imports: [PersistenceModule, SystemModule, DisclosureModule, RecordOfReadsModule],
  providers: [SigningKeys, ExtractsService, ExtractStatusService],
  exports: [SigningKeys, ExtractsService, ExtractStatusService],
})
export class ExtractingModule {}
