import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
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
import { BatchIntake, ChangesNothing, IntakeScopes, IntakeService, SourceRecordsService } from '@sogoc/registry';

import { readBatch } from './read-batch';
import { readOptionalRecordKeys, readRecordDeletes, readRecordKeys } from './read-record-keys';
import { CollectionPath } from './record-path';
import { keyOfLine, showBatch } from './show-batch';

/** Many records of a source, without keys in paths. */
@ApiTags('Source records')
@ApiBearerAuth()
@Controller('v1/sources/:source/:collection')
export class SourceRecordBatchController {
  constructor(
    private readonly scopes: IntakeScopes,
    private readonly batches: BatchIntake,
    private readonly intake: IntakeService,
    private readonly records: SourceRecordsService,
  ) {}

  @Post('batch')
  @ApiOperation({ operationId: 'pushBatch', summary: 'Push up to 500 records; one bad item never sinks the rest' })
  @HttpCode(200)
  @Allow('source')
  @ApiConsumes('application/json', 'application/x-ndjson')
  @ApiBody({ type: [PushBatchItemDto] })
  @ApiResponse({ status: 200, type: BatchResponseDto })
  async batch(@Param() path: CollectionPath, @Body() body: unknown, @Caller() grant: Grant): Promise<BatchResponseDto> {
    const scope = await this.scopes.forChange(grant, path.source, path.collection);
    const lines = readBatch(body);
    return showBatch(await this.batches.take(scope, lines), lines.map(keyOfLine));
  }

  @Get()
  @ApiOperation({ operationId: 'listRecords', summary: 'A source’s own records, by status or finding' })
  @Allow('source', 'steward')
  @ApiResponse({ status: 200, type: SourceRecordPageResponseDto })
  async list(
    @Param() path: CollectionPath,
    @Query() query: ListRecordsDto,
    @Caller() grant: Grant,
  ): Promise<SourceRecordPageResponseDto> {
    return this.records.list(await this.scopes.of(grant, path.source, path.collection), query, grant);
  }

  @Post('get')
  @ChangesNothing()
  @ApiOperation({ operationId: 'getRecordsByKey', summary: 'Records by their keys' })
  @HttpCode(200)
  @Allow('source', 'steward')
  @ApiBody({ type: RecordKeysDto })
  @ApiResponse({ status: 200, type: RecordsByKeyResponseDto })
  async get(
    @Param() path: CollectionPath,
    @Body() body: unknown,
    @Caller() grant: Grant,
  ): Promise<RecordsByKeyResponseDto> {
    const scope = await this.scopes.of(grant, path.source, path.collection);
    return this.records.readMany(scope, readRecordKeys(body), grant);
  }

  @Post('delete')
  @ApiOperation({ operationId: 'deleteRecordsByKey', summary: 'Delete records by their keys' })
  @HttpCode(200)
  @Allow('source')
  @ApiBody({ type: DeleteRecordsDto })
  @ApiResponse({ status: 200, type: BatchResponseDto })
  async delete(
    @Param() path: CollectionPath,
    @Body() body: unknown,
    @Caller() grant: Grant,
  ): Promise<BatchResponseDto> {
    const scope = await this.scopes.forChange(grant, path.source, path.collection);
    const deletes = readRecordDeletes(body);
    const recordKeys = deletes.map(({ recordKey }) => recordKey);
    return showBatch(await this.intake.remove(scope, deletes), recordKeys);
  }

  @Post('replay')
  @ApiOperation({ operationId: 'replayRecords', summary: 'Resolve failed records again' })
  @HttpCode(202)
  @Allow('source')
  @ApiBody({ type: RecordKeysDto, required: false })
  @ApiResponse({ status: 202, type: ReplayResponseDto, description: 'Without recordKeys: all failed records.' })
  async replay(
    @Param() path: CollectionPath,
    @Body() body: unknown,
    @Caller() grant: Grant,
  ): Promise<ReplayResponseDto> {
    const scope = await this.scopes.forChange(grant, path.source, path.collection);
    const recordKeys = readOptionalRecordKeys(body);
    if (recordKeys === undefined) return { errors: false, items: [], replayed: await this.intake.replayFailed(scope) };
    const answer = showBatch(await this.intake.replay(scope, recordKeys), recordKeys);
    return { ...answer, replayed: answer.items.filter(({ status }) => status === 'pending').length };
  }
}
