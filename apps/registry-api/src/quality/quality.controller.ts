import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import { QualityQueryDto, QualityResponseDto } from '@sogoc/contracts';
import { type QualityAnswer, QualityService } from '@sogoc/registry';

/** How good the data of sources are. */
@Controller('v1/quality')
@Allow('steward', 'operator', 'auditor', 'source')
@ApiTags('Quality')
export class QualityController {
  constructor(private readonly qualities: QualityService) {}

  @Get()
  @ApiOperation({
    summary: 'Đúng, đủ, sạch, sống, thống nhất, by source and attribute and as one figure; a source is told of itself',
    operationId: 'getQuality',
  })
  @ApiOkResponse({ type: QualityResponseDto })
  async read(@Query() query: QualityQueryDto, @Caller() caller: Grant): Promise<QualityAnswer> {
    return this.qualities.read(query, caller);
  }
}
