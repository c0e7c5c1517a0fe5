import { Module } from '@nestjs/common';
import { PrefillingModule } from '@sogoc/registry';

import { FormsController } from './forms.controller';
import { PrefillController } from './prefill.controller';

@Module({ imports: [PrefillingModule], controllers: [FormsController, PrefillController] })
export class FormsApiModule {}
