import { Body, Controller, Delete, Headers, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import { DecisionResponseDto, PinDto, SplitDto, UnpinDto } from '@sogoc/contracts';
import { GoldenDecisionsService, type ShownDecision } from '@sogoc/registry';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { memberNamesOf, pinWishOf } from './requests/read-golden-decision';

/** Decisions on one golden record, as it was looked at: all of them need its ETag. */
@Controller('v1/:collection/:id')
@Allow('steward')
@ApiTags('Decisions')
@ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the golden record as it was looked at' })
export class GoldenDecisionsController {
  constructor(private readonly decisions: GoldenDecisionsService) {}

  @Post('split')
  @ApiOperation({ summary: 'Part some records of a golden record from the rest', operationId: 'splitGoldenRecord' })
  @ApiCreatedResponse({ type: DecisionResponseDto })
  @ApiProblems(404, 409, 410, 412, 428)
  async split(
    @Param('collection') collection: string,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: SplitDto,
    @Caller() caller: Grant,
  ): Promise<ShownDecision> {
    return this.decisions.split({ collection, id, ifMatch }, memberNamesOf(body), body.reason, caller);
  }

  @Put('pins/:attribute')
  @ApiOperation({
    summary: 'Fix an attribute at a value or at what one record says; replaces the pin before',
    operationId: 'pinAttribute',
  })
  @ApiOkResponse({ type: DecisionResponseDto })
  @ApiProblems(404, 409, 410, 412, 428)
  async pin(
    @Param('collection') collection: string,
    @Param('id') id: string,
    @Param('attribute') attribute: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: PinDto,
    @Caller() caller: Grant,
  ): Promise<ShownDecision> {
    return this.decisions.pin({ collection, id, ifMatch }, attribute, pinWishOf(body), body.reason, caller);
  }

  @Delete('pins/:attribute')
  @ApiOperation({ summary: 'Let the records decide about an attribute again', operationId: 'unpinAttribute' })
  @ApiOkResponse({ type: DecisionResponseDto, description: 'The pin, reversed' })
  @ApiProblems(404, 409, 410, 412, 428)
  async unpin(
    @Param('collection') collection: string,
    @Param('id') id: string,
    @Param('attribute') attribute: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { reason }: UnpinDto,
    @Caller() caller: Grant,
  ): Promise<ShownDecision> {
    return this.decisions.unpin({ collection, id, ifMatch }, attribute, reason ?? undefined, caller);
  }
}
