import { Module } from '@nestjs/common';

import { WelcomeController } from './welcome.controller';

/** The front door; the contract itself is served by `setUpOpenapi`. */
@Module({ controllers: [WelcomeController] })
export class OpenapiModule {}
