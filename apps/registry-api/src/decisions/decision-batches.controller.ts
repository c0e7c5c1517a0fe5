import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import {
  DecideBatchDto,
  DecisionBatchesResponseDto,
  DecisionBatchPreviewDto,
  DecisionBatchQueryDto,
  DecisionBatchResponseDto,
  PreviewDecisionBatchDto,
  ReasonDto,
} from '@sogoc/contracts';
import type { Page } from '@sogoc/platform';
import { type BatchPreview, ChangesNothing, DecisionBatchesService, type ShownBatch } from '@sogoc/registry';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { pageRequestOf } from '../paging/page-parameters';

/** One verdict on many review tasks of one pattern. */
@Controller('v1/decision-batches')
@Allow('steward')
@ApiTags('Decisions')
export class DecisionBatchesController {
  constructor(private readonly batches: DecisionBatchesService) {}

  @Post()
  @ApiOperation({
    summary: 'Decide many tasks of one pattern; of more than 50 a second person has to agree',
    operationId: 'decideBatch',
  })
  @ApiCreatedResponse({
    type: DecisionBatchResponseDto,
    description: 'Carried out, or stored until a second person agrees',
  })
  @ApiProblems(404)
  async make(@Body() wish: DecideBatchDto, @Caller() caller: Grant): Promise<ShownBatch> {
    return this.batches.make(wish, caller);
  }

  @Post('preview')
  @HttpCode(200)
  @ChangesNothing()
  @Header('vary', 'Authorization')
  @ApiOperation({
    summary: 'The open tasks that are like one, and which of them have to be looked at',
    operationId: 'previewDecisionBatch',
  })
  @ApiOkResponse({ type: DecisionBatchPreviewDto })
  @ApiProblems(404)
  async preview(@Body() question: PreviewDecisionBatchDto, @Caller() caller: Grant): Promise<BatchPreview> {
    return this.batches.preview(question, caller);
  }

  @Get()
  @Header('vary', 'Authorization')
  @ApiOperation({ summary: 'Batches of decisions, the newest first', operationId: 'listDecisionBatches' })
  @ApiOkResponse({ type: DecisionBatchesResponseDto })
  async list(@Query() query: DecisionBatchQueryDto, @Caller() caller: Grant): Promise<Page<ShownBatch>> {
    return this.batches.list({ ...pageRequestOf(query), status: query.status }, caller);
  }

  @Get(':id')
  @Header('vary', 'Authorization')
  @ApiOperation({ summary: 'A batch with what became of each task', operationId: 'getDecisionBatch' })
  @ApiOkResponse({ type: DecisionBatchResponseDto })
  @ApiProblems(404)
  async read(@Param('id') id: string, @Caller() caller: Grant): Promise<ShownBatch> {
    return this.batches.read(id, caller);
  }

  @Post(':id/approval')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Agree, as a second person, to a batch or to its reversal',
    operationId: 'approveDecisionBatch',
  })
  @ApiOkResponse({ type: DecisionBatchResponseDto })
  @ApiProblems(404, 409)
  async approve(@Param('id') id: string, @Caller() caller: Grant): Promise<ShownBatch> {
    return this.batches.approve(id, caller);
  }

  @Post(':id/reversal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take back all that a batch decided, or turn it down', operationId: 'reverseDecisionBatch' })
  @ApiOkResponse({ type: DecisionBatchResponseDto })
  @ApiProblems(404, 409)
  async reverse(@Param('id') id: string, @Body() { reason }: ReasonDto, @Caller() caller: Grant): Promise<ShownBatch> {
    return this.batches.reverse(id, reason, caller);
  }
}
