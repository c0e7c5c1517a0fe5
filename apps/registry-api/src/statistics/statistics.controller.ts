import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import { StatisticsQueryDto, StatisticsResponseDto } from '@sogoc/contracts';
import { type Statistics, StatisticsService } from '@sogoc/registry';

@Controller('v1/statistics')
@Allow('steward', 'operator')
@ApiTags('Overview')
export class StatisticsController {
  constructor(private readonly statistics: StatisticsService) {}

  @Get()
  @ApiOperation({
    summary: 'Work, intake and findings by day, and what waits; counts only',
    operationId: 'getStatistics',
  })
  @ApiOkResponse({ type: StatisticsResponseDto })
  async read(@Query() query: StatisticsQueryDto, @Caller() caller: Grant): Promise<Statistics> {
    return this.statistics.read(query, caller);
  }
}
