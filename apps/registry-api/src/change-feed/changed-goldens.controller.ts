import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant, UnderGrants } from '@sogoc/access';
import { ChangedGoldensQueryDto, ChangedGoldensResponseDto } from '@sogoc/contracts';
import { type ChangedPage, ChangedOrGoneService } from '@sogoc/registry';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { limitOf } from './read-feed-limit';

/** What the change feed tells to whoever sees golden records of some areas only. */
@Controller('v1/:collection/changed')
@Allow('consumer', 'steward')
@ApiTags('Change feed')
export class ChangedGoldensController {
  constructor(private readonly changed: ChangedOrGoneService) {}

  @Get()
  @UnderGrants()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Golden records that changed since, and those that are not for you to see any more',
    operationId: 'listChangedGoldenRecords',
  })
  @ApiOkResponse({ type: ChangedGoldensResponseDto })
  @ApiProblems(404, 410)
  async list(
    @Param('collection') collection: string,
    @Query() query: ChangedGoldensQueryDto,
    @Caller() caller: Grant,
  ): Promise<ChangedPage> {
    const start = { after: query.since, parameter: 'since' };
    return this.changed.page(collection, { ...start, limit: limitOf(query) }, caller);
  }
}
