import { Module } from '@nestjs/common';

import { ProblemPageController } from './problem-page.controller';

@Module({ controllers: [ProblemPageController] })
export class ProblemPageModule {}
