import { Body, Controller, Delete, Get, Param, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiExcludeEndpoint,
  ApiHeader,
  ApiOperation,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import { PushResponseDto, PushSourceRecordDto, SourceRecordResponseDto } from '@sogoc/contracts';
import type { RegistryRequest } from '@sogoc/platform';
import { BatchIntake, IntakeScopes, IntakeService, InvalidRecordError, SourceRecordsService } from '@sogoc/registry';
import { checkRecordKey, FaultList } from '@sogoc/resolution';
import type { FastifyReply } from 'fastify';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { isJsonObject, jsonBody } from './json-body';
import { PushAnswer } from './push-answer';
import { readSourceVersion } from './read-source-version';
import { RecordPath } from './record-path';

const PREFER = {
  name: 'Prefer',
  required: false,
  example: 'wait=10',
  description: 'wait=N: answer when resolved, within N seconds, at most 30.',
} as const;

/** One record of a source. */
@ApiTags('Source records')
@ApiBearerAuth()
@Controller('v1/sources/:source/:collection')
export class SourceRecordController {
  constructor(
    private readonly scopes: IntakeScopes,
    private readonly batches: BatchIntake,
    private readonly intake: IntakeService,
    private readonly records: SourceRecordsService,
    private readonly answer: PushAnswer,
  ) {}

  @Put(':recordKey')
  @Allow('source')
  @ApiOperation({ operationId: 'pushRecord', summary: 'Push a record, new or changed' })
  @ApiBody({ type: PushSourceRecordDto })
  @ApiHeader(PREFER)
  @ApiResponse({ status: 200, type: PushResponseDto })
  @ApiResponse({ status: 202, type: PushResponseDto })
  @ApiProblems(409)
  async put(
    @Param() path: RecordPath,
    @Body() body: unknown,
    @Caller() grant: Grant,
    @Req() request: RegistryRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PushResponseDto> {
    const scope = await this.scopes.forChange(grant, path.source, path.collection);
    const [taken] = await this.batches.take(scope, [{ raw: withKey(jsonBody(body), path.recordKey) }]);
    return this.answer.of(taken!, request, reply);
  }

  @Delete(':recordKey')
  @Allow('source')
  @ApiOperation({ operationId: 'deleteRecord', summary: 'Delete a record; repeatable' })
  @ApiQuery({ name: 'sourceVersion', required: false, type: 'integer' })
  @ApiHeader(PREFER)
  @ApiResponse({ status: 200, type: PushResponseDto })
  @ApiResponse({ status: 202, type: PushResponseDto })
  async delete(
    @Param() path: RecordPath,
    @Query('sourceVersion') sourceVersion: unknown,
    @Caller() grant: Grant,
    @Req() request: RegistryRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PushResponseDto> {
    const scope = await this.scopes.forChange(grant, path.source, path.collection);
    const recordKey = soundKey(path.recordKey);
    const [taken] = await this.intake.remove(scope, [{ recordKey, sourceVersion: readSourceVersion(sourceVersion) }]);
    return this.answer.of(taken!, request, reply);
  }

  /** A path that ends before the key is told so, as any other key that cannot be one. */
  @Put()
  @Allow('source')
  @ApiExcludeEndpoint()
  putWithoutKey(@Body() _body: unknown): never {
    throw new InvalidRecordError(faultsOfKey(''));
  }

  @Delete()
  @Allow('source')
  @ApiExcludeEndpoint()
  deleteWithoutKey(@Query('sourceVersion') _version: unknown): never {
    throw new InvalidRecordError(faultsOfKey(''));
  }

  @Get(':recordKey')
  @Allow('source', 'steward')
  @ApiOperation({ operationId: 'getRecord', summary: 'A record as received and as standardised, with its findings' })
  @ApiResponse({ status: 200, type: SourceRecordResponseDto })
  async get(
    @Param() path: RecordPath,
    @Caller() grant: Grant,
    @Req() request: RegistryRequest,
  ): Promise<SourceRecordResponseDto> {
    const scope = await this.scopes.of(grant, path.source, path.collection);
    const record = await this.records.read(scope, soundKey(path.recordKey), grant);
    request.recordId = record.recordId;
    return record;
  }
}

/** The path names the record. A body may say the same, as an item of a batch does, and nothing else. */
function withKey(json: unknown, recordKey: string): unknown {
  if (!isJsonObject(json)) return json;
  if (json.recordKey !== undefined && json.recordKey !== recordKey)
    throw new InvalidRecordError([
      { pointer: '/recordKey', code: 'other-key', detail: 'The path names another record. Leave recordKey out.' },
    ]);
  return { ...json, recordKey };
}

function soundKey(recordKey: string): string {
  const faults = faultsOfKey(recordKey);
  if (faults.length > 0) throw new InvalidRecordError(faults);
  return recordKey;
}

function faultsOfKey(recordKey: string): FaultList['faults'] {
  const found = new FaultList();
  checkRecordKey(recordKey, found);
  return found.faults;
}
