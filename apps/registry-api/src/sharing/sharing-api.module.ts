import { Module } from '@nestjs/common';
import { SharingModule } from '@sogoc/registry';

import { GrantsController } from './grants.controller';
import { SharingCatalogueController } from './sharing-catalogue.controller';

@Module({ imports: [SharingModule], controllers: [SharingCatalogueController, GrantsController] })
export class SharingApiModule {}
