import { Module } from '@nestjs/common';
import { ReviewingModule } from '@sogoc/registry';

import { ReviewTasksController } from './review-tasks.controller';

@Module({ imports: [ReviewingModule], controllers: [ReviewTasksController] })
export class ReviewApiModule {}
