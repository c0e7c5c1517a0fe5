import { Body, Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Allow,
  Caller,
  EntryOfKind,
  type Grant,
  RateLimited,
  type ShownGoldenRecord,
  UnderGrants,
} from '@sogoc/access';
import { SearchGoldenRecordsDto, SearchResponseDto } from '@sogoc/contracts';
import type { Page } from '@sogoc/platform';
import { ChangesNothing, GoldenSearchService, MayLag } from '@sogoc/registry';

import { VARY } from '../golden-records/vary-by-key-and-purpose';
import { ApiProblems } from '../openapi/api-problems.decorator';
import { pageRequestOf } from '../paging/page-parameters';

@MayLag()
@Controller('v1/:collection')
@Allow('consumer', 'steward')
@ApiTags('Golden records')
export class GoldenSearchController {
  constructor(private readonly goldens: GoldenSearchService) {}

  @Post('search')
  @UnderGrants()
  @HttpCode(200)
  @RateLimited()
  @ChangesNothing()
  @EntryOfKind('search')
  @Header('vary', VARY)
  @ApiOperation({
    summary: 'Golden records by text and filters, the best first',
    operationId: 'searchGoldenRecords',
  })
  @ApiOkResponse({ type: SearchResponseDto })
  @ApiProblems(429)
  async search(
    @Param('collection') collection: string,
    @Body() question: SearchGoldenRecordsDto,
    @Caller() caller: Grant,
  ): Promise<Page<ShownGoldenRecord>> {
    const { text, filters } = question;
    return this.goldens.search(
      collection,
      { ...pageRequestOf(question), text: text ?? undefined, filters: filters ?? undefined },
      caller,
    );
  }
}
