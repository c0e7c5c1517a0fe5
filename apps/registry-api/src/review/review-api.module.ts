import { Module } from '@nestjs/common';
import { ReviewModule } from '@sogoc/registry';

import { ReviewTasksController } from './review-tasks.controller';

@Module({ imports: [ReviewModule], controllers: [ReviewTasksController] })
export class ReviewApiModule {}
