import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/platform';
import { type Page, type ReviewTaskCase, ReviewTasksService, type ShownReviewTask } from '@sogoc/registry';

import { pageRequestOf } from '../golden-records/page-query.dto';
import { ApiProblems } from '../openapi/api-problems.decorator';
import { ReviewTaskQueryDto } from './review-task-query.dto';
import { ReviewTaskCaseResponseDto, ReviewTasksResponseDto } from './review-task-response.dto';

@Controller('v1/review-tasks')
@Allow('steward')
@ApiTags('Review')
export class ReviewTasksController {
  constructor(private readonly tasks: ReviewTasksService) {}

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
}
