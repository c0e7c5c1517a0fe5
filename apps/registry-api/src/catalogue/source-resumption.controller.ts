import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, authorOf, Caller, type Grant } from '@sogoc/access';
import { ResumedSourceDto, ResumeSourceDto } from '@sogoc/contracts';
import { type ResumedSource, SourceFlowService } from '@sogoc/registry';

import { ApiProblems } from '../openapi/api-problems.decorator';

@Controller('v1/sources/:source/resume')
@Allow('operator')
@ApiTags('Catalogue')
export class SourceResumptionController {
  constructor(private readonly flows: SourceFlowService) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'resumeSource',
    summary: 'Have the records of a paused source resolved, with other bounds from here on if wanted',
  })
  @ApiOkResponse({ type: ResumedSourceDto })
  @ApiProblems(404)
  async resume(
    @Param('source') source: string,
    @Body() { conflictsPerHour, newIdentifiersPerDay }: ResumeSourceDto,
    @Caller() caller: Grant,
  ): Promise<ResumedSource> {
    return this.flows.resume(source, { conflictsPerHour, newIdentifiersPerDay }, authorOf(caller));
  }
}
