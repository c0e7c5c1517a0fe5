import { DisclosureModule } from '@sogoc/access';
import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { SubjectFinder } from './subject-finder';
import { SubjectRecordsReader } from './subject-records';
import { SubjectRequestStepsService } from './subject-request-steps.service';
import { SubjectRequestsService } from './subject-requests.service';
import { SubjectUsageService } from './subject-usage.service';
import { SubjectViewService } from './subject-view.service';

const SERVICES = [SubjectViewService, SubjectRequestsService, SubjectRequestStepsService];

/** What somebody sees of his own data, and asks about them. */
@Module({
  imports: [PersistenceModule, DisclosureModule, SystemModule],
  providers: [SubjectFinder, SubjectRecordsReader, SubjectUsageService, ...SERVICES],
  exports: SERVICES,
})
export class SubjectsModule {}
