import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import {
  AssignReviewTaskDto,
  DeskPeopleResponseDto,
  ReasonDto,
  TaskAssignmentResponseDto,
  TaskEscalationResponseDto,
} from '@sogoc/contracts';
import { ReviewDeskService, type ShownAssignment, type ShownEscalation } from '@sogoc/registry';

import { readInstant } from '../decisions/requests/read-until';
import { ApiProblems } from '../openapi/api-problems.decorator';

/** Who does which task. */
@Controller('v1')
@Allow('steward')
@ApiTags('Review')
export class ReviewDeskController {
  constructor(private readonly desk: ReviewDeskService) {}

  @Get('stewards')
  @ApiOperation({ summary: 'Who may be given review tasks, by name', operationId: 'listStewards' })
  @ApiOkResponse({ type: DeskPeopleResponseDto })
  async people(): Promise<DeskPeopleResponseDto> {
    return { items: await this.desk.people() };
  }

  @Post('review-tasks/:id/skip')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Pass a task over: back for others, and for the caller when it changes',
    operationId: 'skipReviewTask',
  })
  @ApiNoContentResponse({ description: 'Passed over; a claim on it is given back' })
  @ApiProblems(404)
  async skip(@Param('id') id: string, @Caller() caller: Grant): Promise<void> {
    await this.desk.skip(id, caller);
  }

  @Delete('review-tasks/:id/skip')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a task back that one passed over', operationId: 'unskipReviewTask' })
  @ApiNoContentResponse({ description: 'In the queue of the caller again' })
  @ApiProblems(404)
  async unskip(@Param('id') id: string, @Caller() caller: Grant): Promise<void> {
    await this.desk.unskip(id, caller);
  }

  @Put('review-tasks/:id/assignment')
  @ApiOperation({ summary: 'Give a task to somebody', operationId: 'assignReviewTask' })
  @ApiOkResponse({ type: TaskAssignmentResponseDto })
  @ApiProblems(404, 409)
  async assign(
    @Param('id') id: string,
    @Body() { assignee, due }: AssignReviewTaskDto,
    @Caller() caller: Grant,
  ): Promise<ShownAssignment> {
    const at = readInstant(due, '/due');
    return this.desk.assign(id, { assignee, ...(at && { due: at }) }, caller);
  }

  @Delete('review-tasks/:id/assignment')
  @HttpCode(204)
  @ApiOperation({ summary: 'A task is nobody’s in particular again', operationId: 'unassignReviewTask' })
  @ApiNoContentResponse({ description: 'Given to nobody' })
  @ApiProblems(404)
  async unassign(@Param('id') id: string, @Caller() caller: Grant): Promise<void> {
    await this.desk.unassign(id, caller);
  }

  @Post('review-tasks/:id/escalation')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Put a task before a lead; the reason stands with it as a note',
    operationId: 'escalateReviewTask',
  })
  @ApiOkResponse({ type: TaskEscalationResponseDto })
  @ApiProblems(404, 409)
  async escalate(
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
    @Caller() caller: Grant,
  ): Promise<ShownEscalation> {
    return this.desk.escalate(id, reason, caller);
  }
}
