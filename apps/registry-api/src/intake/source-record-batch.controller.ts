import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  BatchResponseDto,
  PushBatchItemDto,
  RecordKeysDto,
  RecordsByKeyResponseDto,
  ReplayResponseDto,
  SourceRecordPageResponseDto,
} from '@sogoc/contracts';
import { SourceRecordRepository } from '@sogoc/persistence';
import { Allow, Caller, type Grant } from '@sogoc/platform';
import { ChangesNothing, IntakeScopes, IntakeService } from '@sogoc/registry';

import { BatchIntake } from './batch-intake';
import { ListRecordsDto } from './list-records.dto';
import { readBatch } from './read-batch';
import { readOptionalRecordKeys, readRecordKeys } from './read-record-keys';
import { CollectionPath } from './record-path';
import { RecordPages } from './record-pages';
import { showBatch } from './show-batch';
import { showSourceRecord } from './show-source-record';

/** Many records of a source, without keys in paths. */
@ApiTags('Source records')
@ApiBearerAuth()
@Controller('v1/sources/:source/:collection')
export class SourceRecordBatchController {
  constructor(
    private readonly scopes: IntakeScopes,
    private readonly batches: BatchIntake,
    private readonly intake: IntakeService,
    private readonly records: SourceRecordRepository,
    private readonly pages: RecordPages,
  ) {}

  @Post('batch')
  @ApiOperation({ operationId: 'pushBatch', summary: 'Push up to 500 records; one bad item never sinks the rest' })
  @HttpCode(200)
  @Allow('source')
  @ApiConsumes('application/json', 'application/x-ndjson')
  @ApiBody({ type: [PushBatchItemDto] })
  @ApiResponse({ status: 200, type: BatchResponseDto })
  async batch(@Param() path: CollectionPath, @Body() body: unknown, @Caller() grant: Grant): Promise<BatchResponseDto> {
    return this.batches.take(await this.scopes.forChange(grant, path.source, path.collection), readBatch(body));
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
    return this.pages.list(await this.scopes.of(grant, path.source, path.collection), query, grant);
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
    const recordKeys = readRecordKeys(body);
    const found = await this.records.find(scope.declaration.entity, scope.source, recordKeys);
    const byKey = new Map(found.map((record) => [record.askedKey, showSourceRecord(record, scope, grant)]));
    return {
      items: recordKeys.flatMap((key) => byKey.get(key) ?? []),
      missing: recordKeys.filter((key) => !byKey.has(key)),
    };
  }

  @Post('delete')
  @ApiOperation({ operationId: 'deleteRecordsByKey', summary: 'Delete records by their keys' })
  @HttpCode(200)
  @Allow('source')
  @ApiBody({ type: RecordKeysDto })
  @ApiResponse({ status: 200, type: BatchResponseDto })
  async delete(
    @Param() path: CollectionPath,
    @Body() body: unknown,
    @Caller() grant: Grant,
  ): Promise<BatchResponseDto> {
    const scope = await this.scopes.forChange(grant, path.source, path.collection);
    const recordKeys = readRecordKeys(body);
    return showBatch(await this.intake.remove(scope, recordKeys, null), recordKeys);
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
