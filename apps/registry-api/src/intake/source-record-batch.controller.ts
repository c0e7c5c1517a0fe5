import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import {
  BatchResponseDto,
  DeleteRecordsDto,
  ListRecordsDto,
  PushBatchItemDto,
  RecordKeysDto,
  RecordsByKeyResponseDto,
  ReplayResponseDto,
  SourceRecordPageResponseDto,
} from '@sogoc/contracts';
import { BODY_UNREAD, MalformedBodyError, UnreadBody } from '@sogoc/platform';
import {
  BatchIntake,
  ChangesNothing,
  type IntakeScope,
  IntakeService,
  Scope,
  SourceRecordsService,
  WithinIntakeScope,
} from '@sogoc/registry';

import { readOptionalRecordKeys, readRecordDeletes, readRecordKeys } from './read-record-keys';
import { showBatch } from './show-batch';

/** Many records of a source, without keys in paths. */
@ApiTags('Source records')
@ApiBearerAuth()
@Controller('v1/sources/:source/:collection')
export class SourceRecordBatchController {
  constructor(
    private readonly batches: BatchIntake,
    private readonly intake: IntakeService,
    private readonly records: SourceRecordsService,
  ) {}

  @Post('batch')
  @RouteConfig(BODY_UNREAD)
  @ApiOperation({ operationId: 'pushBatch', summary: 'Push up to 500 records; one bad item never sinks the rest' })
  @HttpCode(200)
  @Allow('source')
  @WithinIntakeScope('change')
  @ApiConsumes('application/json', 'application/x-ndjson')
  @ApiBody({ type: [PushBatchItemDto] })
  @ApiResponse({ status: 200, type: BatchResponseDto })
  async batch(@Scope() scope: IntakeScope, @Body() body: unknown): Promise<BatchResponseDto> {
    if (!(body instanceof UnreadBody)) throw new MalformedBodyError('The body is empty.');
    const { taken, recordKeys } = await this.batches.take(scope, body);
    return showBatch(taken, recordKeys);
  }

  @Get()
  @ApiOperation({ operationId: 'listRecords', summary: 'A source’s own records, by status or finding' })
  @Allow('source', 'steward')
  @WithinIntakeScope('read')
  @ApiResponse({ status: 200, type: SourceRecordPageResponseDto })
  async list(
    @Scope() scope: IntakeScope,
    @Query() query: ListRecordsDto,
    @Caller() grant: Grant,
  ): Promise<SourceRecordPageResponseDto> {
    return this.records.list(scope, query, grant);
  }

  @Post('get')
  @ChangesNothing()
  @ApiOperation({ operationId: 'getRecordsByKey', summary: 'Records by their keys' })
  @HttpCode(200)
  @Allow('source', 'steward')
  @WithinIntakeScope('read')
  @ApiBody({ type: RecordKeysDto })
  @ApiResponse({ status: 200, type: RecordsByKeyResponseDto })
  async get(
    @Scope() scope: IntakeScope,
    @Body() body: unknown,
    @Caller() grant: Grant,
  ): Promise<RecordsByKeyResponseDto> {
    return this.records.readMany(scope, readRecordKeys(body), grant);
  }

  @Post('delete')
  @ApiOperation({ operationId: 'deleteRecordsByKey', summary: 'Delete records by their keys' })
  @HttpCode(200)
  @Allow('source')
  @WithinIntakeScope('change')
  @ApiBody({ type: DeleteRecordsDto })
  @ApiResponse({ status: 200, type: BatchResponseDto })
  async delete(@Scope() scope: IntakeScope, @Body() body: unknown): Promise<BatchResponseDto> {
    const deletes = readRecordDeletes(body);
    const recordKeys = deletes.map(({ recordKey }) => recordKey);
    return showBatch(await this.intake.remove(scope, deletes), recordKeys);
  }

  @Post('replay')
  @ApiOperation({ operationId: 'replayRecords', summary: 'Resolve failed records again' })
  @HttpCode(202)
  @Allow('source')
  @WithinIntakeScope('change')
  @ApiBody({ type: RecordKeysDto, required: false })
  @ApiResponse({ status: 202, type: ReplayResponseDto, description: 'Without recordKeys: all failed records.' })
  async replay(@Scope() scope: IntakeScope, @Body() body: unknown): Promise<ReplayResponseDto> {
    const recordKeys = readOptionalRecordKeys(body);
    if (recordKeys === undefined) return { errors: false, items: [], replayed: await this.intake.replayFailed(scope) };
    const answer = showBatch(await this.intake.replay(scope, recordKeys), recordKeys);
    return { ...answer, replayed: answer.items.filter(({ status }) => status === 'pending').length };
  }
}
