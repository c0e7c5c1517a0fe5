import { Module } from '@nestjs/common';
import { SearchModule } from '@sogoc/registry';

import { GoldenSearchController } from './golden-search.controller';

@Module({ imports: [SearchModule], controllers: [GoldenSearchController] })
export class SearchApiModule {}
