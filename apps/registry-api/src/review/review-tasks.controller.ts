import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import {
  DecideReviewTaskDto,
  DecisionResponseDto,
  ReleaseReviewTaskDto,
  ReviewClaimResponseDto,
  ReviewNoteDto,
  ReviewNoteResponseDto,
  ReviewQueueResponseDto,
  ReviewTaskCaseResponseDto,
  ReviewTaskQueryDto,
  WholeCaseResponseDto,
} from '@sogoc/contracts';
import {
  MayLag,
  type QueueAnswer,
  ReviewCaseService,
  ReviewClaimsService,
  ReviewQueueService,
  type ReviewTaskCase,
  ReviewTasksService,
  type ShownClaim,
  type ShownDecision,
  type ShownReviewNote,
  TaskDecisionsService,
  type WholeCase,
} from '@sogoc/registry';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { queueRequestOf } from './read-queue-query';
import { taskVerdictOf } from './read-task-verdict';

@MayLag()
@Controller('v1/review-tasks')
@Allow('steward')
@ApiTags('Review')
export class ReviewTasksController {
  constructor(
    private readonly queue: ReviewQueueService,
    private readonly tasks: ReviewTasksService,
    private readonly cases: ReviewCaseService,
    private readonly claims: ReviewClaimsService,
    private readonly decisions: TaskDecisionsService,
  ) {}

  @Get()
  @Header('vary', 'Authorization')
  @ApiOperation({
    summary: 'The queue of review tasks by age, weight or the cost of waiting, with counts',
    operationId: 'listReviewTasks',
  })
  @ApiOkResponse({ type: ReviewQueueResponseDto })
  async list(@Query() query: ReviewTaskQueryDto, @Caller() caller: Grant): Promise<QueueAnswer> {
    return this.queue.list(queueRequestOf(query), caller);
  }

  @Get(':id')
  @Header('vary', 'Authorization')
  @ApiOperation({ summary: 'A review task with both sides and the evidence', operationId: 'getReviewTask' })
  @ApiOkResponse({ type: ReviewTaskCaseResponseDto })
  @ApiProblems(404)
  async read(@Param('id') id: string, @Caller() caller: Grant): Promise<ReviewTaskCase> {
    return this.tasks.read(id, caller);
  }

  @Get(':id/case')
  @Header('vary', 'Authorization')
  @ApiOperation({
    summary: 'A review task with all it is judged by: records, explanation, differences, preview, graph, related tasks',
    operationId: 'getReviewTaskCase',
  })
  @ApiOkResponse({ type: WholeCaseResponseDto })
  @ApiProblems(404)
  async readCase(@Param('id') id: string, @Caller() caller: Grant): Promise<WholeCase> {
    return this.cases.read(id, caller);
  }

  @Post(':id/claim')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a task for 15 minutes, or keep it that long', operationId: 'claimReviewTask' })
  @ApiOkResponse({ type: ReviewClaimResponseDto })
  @ApiProblems(404, 409)
  async claim(@Param('id') id: string, @Caller() caller: Grant): Promise<ShownClaim> {
    return this.claims.claim(id, caller);
  }

  @Post(':id/release')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give a task back', operationId: 'releaseReviewTask' })
  @ApiNoContentResponse({ description: 'Free for others' })
  @ApiProblems(404, 409)
  async release(
    @Param('id') id: string,
    @Body() { token }: ReleaseReviewTaskDto,
    @Caller() caller: Grant,
  ): Promise<void> {
    await this.claims.release(id, token, caller);
  }

  @Post(':id/notes')
  @ApiOperation({ summary: 'Write a note beside a task; it can never be changed', operationId: 'noteReviewTask' })
  @ApiCreatedResponse({ type: ReviewNoteResponseDto })
  @ApiProblems(404)
  async note(
    @Param('id') id: string,
    @Body() { text }: ReviewNoteDto,
    @Caller() caller: Grant,
  ): Promise<ShownReviewNote> {
    return this.claims.note(id, text, caller);
  }

  @Post(':id/decision')
  @ApiOperation({ summary: 'Decide a task that one has claimed', operationId: 'decideReviewTask' })
  @ApiCreatedResponse({ type: DecisionResponseDto, description: 'In force, or stored until a second person approves' })
  @ApiProblems(404, 409)
  async decide(
    @Param('id') id: string,
    @Body() verdict: DecideReviewTaskDto,
    @Caller() caller: Grant,
  ): Promise<ShownDecision> {
    return this.decisions.decideTask(id, taskVerdictOf(verdict), caller);
  }
}
