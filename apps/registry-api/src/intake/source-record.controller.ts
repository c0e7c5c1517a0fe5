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
import { type IntakeScope, RecordIntake, Scope, SourceRecordsService, WithinIntakeScope } from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { jsonBody } from './json-body';
import { PushAnswer } from './push-answer';
import { readRecordKey } from './read-record-keys';
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
    private readonly intake: RecordIntake,
    private readonly records: SourceRecordsService,
    private readonly answer: PushAnswer,
  ) {}

  @Put(':recordKey')
  @Allow('source')
  @WithinIntakeScope('change')
  @ApiOperation({ operationId: 'pushRecord', summary: 'Push a record, new or changed' })
  @ApiBody({ type: PushSourceRecordDto })
  @ApiHeader(PREFER)
  @ApiResponse({ status: 200, type: PushResponseDto })
  @ApiResponse({ status: 202, type: PushResponseDto })
  @ApiProblems(409)
  async put(
    @Scope() scope: IntakeScope,
    @Param() path: RecordPath,
    @Body() body: unknown,
    @Req() request: RegistryRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PushResponseDto> {
    return this.answer.of(await this.intake.push(scope, path.recordKey, jsonBody(body)), request, reply);
  }

  @Delete(':recordKey')
  @Allow('source')
  @WithinIntakeScope('change')
  @ApiOperation({ operationId: 'deleteRecord', summary: 'Delete a record; repeatable' })
  @ApiQuery({ name: 'sourceVersion', required: false, type: 'integer' })
  @ApiHeader(PREFER)
  @ApiResponse({ status: 200, type: PushResponseDto })
  @ApiResponse({ status: 202, type: PushResponseDto })
  async delete(
    @Scope() scope: IntakeScope,
    @Param() path: RecordPath,
    @Query('sourceVersion') sourceVersion: unknown,
    @Req() request: RegistryRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PushResponseDto> {
    const recordKey = readRecordKey(path.recordKey);
    return this.answer.of(await this.intake.remove(scope, recordKey, readSourceVersion(sourceVersion)), request, reply);
  }

  /** A path that ends before the key is told so, as any other key that cannot be one. */
  @Put()
  @Allow('source')
  @ApiExcludeEndpoint()
  putWithoutKey(@Body() _body: unknown): void {
    readRecordKey('');
  }

  @Delete()
  @Allow('source')
  @ApiExcludeEndpoint()
  deleteWithoutKey(@Query('sourceVersion') _version: unknown): void {
    readRecordKey('');
  }

  @Get(':recordKey')
  @Allow('source', 'steward')
  @WithinIntakeScope('read')
  @ApiOperation({ operationId: 'getRecord', summary: 'A record as received and as standardised, with its findings' })
  @ApiResponse({ status: 200, type: SourceRecordResponseDto })
  async get(
    @Scope() scope: IntakeScope,
    @Param() path: RecordPath,
    @Caller() grant: Grant,
    @Req() request: RegistryRequest,
  ): Promise<SourceRecordResponseDto> {
    const record = await this.records.read(scope, readRecordKey(path.recordKey), grant);
    request.recordId = record.recordId;
    return record;
  }
}
