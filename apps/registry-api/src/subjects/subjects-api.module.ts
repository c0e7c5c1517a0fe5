import { Module } from '@nestjs/common';
import { SubjectsModule } from '@sogoc/registry';

import { SubjectRequestsController } from './subject-requests.controller';
import { SubjectViewController } from './subject-view.controller';

@Module({ imports: [SubjectsModule], controllers: [SubjectViewController, SubjectRequestsController] })
export class SubjectsApiModule {}
