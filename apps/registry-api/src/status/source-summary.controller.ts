import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import { SourceSummaryResponseDto } from '@sogoc/contracts';
import { SourceSummaryService } from '@sogoc/registry';

/** A record whose key is `summary` is read by `POST …/get`. */
@Controller('v1/sources/:source/:collection/summary')
@Allow('source', 'steward', 'operator')
@ApiTags('Source records')
export class SourceSummaryController {
  constructor(private readonly summaries: SourceSummaryService) {}

  @Get()
  @ApiOperation({
    operationId: 'summariseSource',
    summary: 'How the records of a source stand: statuses, findings, freshness',
  })
  @ApiOkResponse({ type: SourceSummaryResponseDto })
  async read(
    @Param('source') source: string,
    @Param('collection') collection: string,
    @Caller() caller: Grant,
  ): Promise<SourceSummaryResponseDto> {
    return this.summaries.read(source, collection, caller);
  }
}
