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
  ReviewTaskCaseResponseDto,
  ReviewTaskQueryDto,
  ReviewTasksResponseDto,
} from '@sogoc/contracts';
import type { Page } from '@sogoc/platform';
import {
  ReviewClaimsService,
  type ReviewTaskCase,
  ReviewTasksService,
  type ShownClaim,
  type ShownDecision,
  type ShownReviewNote,
  type ShownReviewTask,
  TaskDecisionsService,
} from '@sogoc/registry';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { pageRequestOf } from '../paging/page-parameters';
import { taskVerdictOf } from './read-task-verdict';

@Controller('v1/review-tasks')
@Allow('steward')
@ApiTags('Review')
export class ReviewTasksController {
  constructor(
    private readonly tasks: ReviewTasksService,
    private readonly claims: ReviewClaimsService,
    private readonly decisions: TaskDecisionsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The queue of review tasks, oldest first', operationId: 'listReviewTasks' })
  @ApiOkResponse({ type: ReviewTasksResponseDto })
  async list(@Query() query: ReviewTaskQueryDto, @Caller() caller: Grant): Promise<Page<ShownReviewTask>> {
    const { collection, kind, status } = query;
    return this.tasks.list({ ...pageRequestOf(query), collection, kind, status }, caller);
  }

  @Get(':id')
  @Header('vary', 'Authorization')
  @ApiOperation({ summary: 'A review task with both sides and the evidence', operationId: 'getReviewTask' })
  @ApiOkResponse({ type: ReviewTaskCaseResponseDto })
  @ApiProblems(404)
  async read(@Param('id') id: string, @Caller() caller: Grant): Promise<ReviewTaskCase> {
    return this.tasks.read(id, caller);
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
