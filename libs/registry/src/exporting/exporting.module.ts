import { DisclosureModule, GrantBookModule, RecordOfReadsModule } from '@sogoc/access';
import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { ExportsService } from './exports.service';
import { OpenExports } from './open-exports';

/** A collection as a whole. */
@Module({
  imports: [PersistenceModule, DisclosureModule, RecordOfReadsModule, GrantBookModule],
  providers: [ExportsService, OpenExports],
  exports: [ExportsService],
})
export class ExportingModule {}
