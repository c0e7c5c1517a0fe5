import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import { RiskSignalQueryDto, RiskSignalsResponseDto } from '@sogoc/contracts';
import type { Page } from '@sogoc/platform';
import { RiskSignalsService, type ShownRiskSignal } from '@sogoc/registry';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { pageRequestOf } from '../paging/page-parameters';

@Controller('v1/risk-signals')
@Allow('steward')
@ApiTags('Overview')
export class RiskSignalsController {
  constructor(private readonly signals: RiskSignalsService) {}

  @Get()
  @ApiOperation({
    summary: 'What looks wrong across records, with the records that say so',
    operationId: 'listRiskSignals',
  })
  @ApiOkResponse({ type: RiskSignalsResponseDto })
  @ApiProblems(404)
  async list(@Query() query: RiskSignalQueryDto, @Caller() caller: Grant): Promise<Page<ShownRiskSignal>> {
    const { kind, collection, atLeast } = query;
    const wish = { kind, collection, ...(atLeast !== undefined && { atLeast: Number(atLeast) }) };
    return this.signals.list({ ...wish, ...pageRequestOf(query) }, caller);
  }
}
