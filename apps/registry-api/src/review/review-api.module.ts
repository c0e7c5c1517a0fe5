import { Module } from '@nestjs/common';
import { ReviewingModule } from '@sogoc/registry';

import { ReviewDeskController } from './review-desk.controller';
import { ReviewTasksController } from './review-tasks.controller';

@Module({ imports: [ReviewingModule], controllers: [ReviewDeskController, ReviewTasksController] })
export class ReviewApiModule {}
