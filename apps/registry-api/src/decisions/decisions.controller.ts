import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import {
  DecideDto,
  DecisionQueryDto,
  DecisionResponseDto,
  DecisionsResponseDto,
  OptionalReasonDto,
  PreviewDecisionDto,
  PreviewDecisionResponseDto,
  ReasonDto,
} from '@sogoc/contracts';
import type { Page } from '@sogoc/platform';
import {
  ChangesNothing,
  DecisionsService,
  DecisionPreviewsService,
  type ShownDecision,
  type ShownPreview,
} from '@sogoc/registry';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { pageRequestOf } from '../paging/page-parameters';
import { decideRequestOf } from './requests/read-decide';
import { previewRequestOf } from './requests/read-preview';

/** What stewards decided. The answer to a decision, approval or reversal comes when the registry is in line with it. */
@Controller('v1/decisions')
@Allow('steward')
@ApiTags('Decisions')
export class DecisionsController {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly previews: DecisionPreviewsService,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Decide that two golden or source records are the same thing, are different, or can wait',
    operationId: 'decide',
  })
  @ApiCreatedResponse({ type: DecisionResponseDto, description: 'In force, or stored until a second person approves' })
  @ApiProblems(404, 409, 410)
  async decide(@Body() decision: DecideDto, @Caller() caller: Grant): Promise<ShownDecision> {
    return this.decisions.decideOnSides(decideRequestOf(decision), caller);
  }

  @Post('preview')
  @HttpCode(200)
  @ChangesNothing()
  @Header('vary', 'Authorization')
  @ApiOperation({
    summary: 'What a decision, split, pin, reversal or approval would bring about, in every collection',
    operationId: 'previewDecision',
  })
  @ApiOkResponse({ type: PreviewDecisionResponseDto })
  @ApiProblems(404, 409, 410)
  async preview(@Body() wish: PreviewDecisionDto, @Caller() caller: Grant): Promise<ShownPreview> {
    return this.previews.preview(previewRequestOf(wish), caller);
  }

  @Get()
  @Header('vary', 'Authorization')
  @ApiOperation({ summary: 'Decisions, the newest first', operationId: 'listDecisions' })
  @ApiOkResponse({ type: DecisionsResponseDto })
  async list(@Query() query: DecisionQueryDto, @Caller() caller: Grant): Promise<Page<ShownDecision>> {
    const { collection, status, verdict, goldenId, taskId } = query;
    return this.decisions.list({ ...pageRequestOf(query), collection, status, verdict, goldenId, taskId }, caller);
  }

  @Get(':id')
  @Header('vary', 'Authorization')
  @ApiOperation({ summary: 'A decision with its approval and reversal', operationId: 'getDecision' })
  @ApiOkResponse({ type: DecisionResponseDto })
  @ApiProblems(404)
  async read(@Param('id') id: string, @Caller() caller: Grant): Promise<ShownDecision> {
    return this.decisions.read(id, caller);
  }

  @Post(':id/approval')
  @ApiOperation({ summary: 'Approve a decision of somebody else; it takes effect', operationId: 'approveDecision' })
  @ApiCreatedResponse({ type: DecisionResponseDto })
  @ApiProblems(404, 409)
  async approve(
    @Param('id') id: string,
    @Body() { reason }: OptionalReasonDto,
    @Caller() caller: Grant,
  ): Promise<ShownDecision> {
    return this.decisions.approve(id, reason ?? undefined, caller);
  }

  @Post(':id/reversal')
  @ApiOperation({
    summary: 'Take a decision back, or turn one down that awaits approval',
    operationId: 'reverseDecision',
  })
  @ApiCreatedResponse({ type: DecisionResponseDto })
  @ApiProblems(404, 409)
  async reverse(
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
    @Caller() caller: Grant,
  ): Promise<ShownDecision> {
    return this.decisions.reverse(id, reason, caller);
  }

  @Delete(':id/reversal')
  @ApiOperation({
    summary: 'Withdraw a reversal that you asked for and nobody agreed to yet',
    operationId: 'withdrawReversal',
  })
  @ApiOkResponse({ type: DecisionResponseDto })
  @ApiProblems(404, 409)
  async withdrawReversal(@Param('id') id: string, @Caller() caller: Grant): Promise<ShownDecision> {
    return this.decisions.withdrawReversal(id, caller);
  }
}
