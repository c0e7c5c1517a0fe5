import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiHeader,
  ApiNotModifiedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPermanentRedirectResponse,
  ApiTags,
} from '@nestjs/swagger';
import {
  Allow,
  Caller,
  type Grant,
  matchesEtag,
  RateLimited,
  UnderGrants,
  type ShownGoldenRecord,
  type ShownCrosswalkRecord,
} from '@sogoc/access';
import {
  AbsorbedIdResponseDto,
  GetGoldenRecordsDto,
  GoldenHistoryQueryDto,
  GoldenHistoryResponseDto,
  GoldenRecordResponseDto,
  GoldenRecordsResponseDto,
  GoldenTimeQueryDto,
  LookupGoldenRecordDto,
  LookupResponseDto,
  MemberRecordsResponseDto,
  PageQueryDto,
} from '@sogoc/contracts';
import type { Page } from '@sogoc/platform';
import {
  type AbsorbedId,
  ChangesNothing,
  CrosswalkService,
  GoldenHistoryService,
  GoldenLookupService,
  type GoldenReading,
  GoldenRecordsService,
  type HistoryRequest,
  type LookupAnswer,
  type ManyReadings,
  MayLag,
  type ShownGoldenVersion,
} from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { pageRequestOf } from '../paging/page-parameters';
import { lookupQuestionOf } from './read-lookup';
import { redirectToMerged } from './redirect-to-merged';
import { VARY } from './vary-by-key-and-purpose';

const CACHE_CONTROL = 'private, no-cache';

/** Golden records of any collection. What is shown depends on the key, so every answer varies by it. */
@MayLag()
@Controller('v1/:collection')
@Allow('consumer', 'steward')
@ApiTags('Golden records')
export class GoldenRecordsController {
  constructor(
    private readonly goldens: GoldenRecordsService,
    private readonly crosswalk: CrosswalkService,
    private readonly histories: GoldenHistoryService,
    private readonly lookups: GoldenLookupService,
  ) {}

  @Get(':id')
  @UnderGrants()
  @Header('vary', VARY)
  @ApiOperation({ summary: 'A golden record', operationId: 'getGoldenRecord' })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of an earlier answer' })
  @ApiOkResponse({ type: GoldenRecordResponseDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiNotModifiedResponse({ description: 'The record is as it was' })
  @ApiPermanentRedirectResponse({
    type: AbsorbedIdResponseDto,
    description: 'Merged into an older golden record, named by Location',
  })
  @ApiProblems(404, 410)
  async read(
    @Param('collection') collection: string,
    @Param('id') id: string,
    @Query() { validAt, knownAt, asOf }: GoldenTimeQueryDto,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Caller() caller: Grant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownGoldenRecord | AbsorbedId | undefined> {
    const reading = await this.goldens.read(collection, id, caller, { validAt, knownAt: knownAt ?? asOf }, ifNoneMatch);
    if (reading.kind === 'absorbed') return redirectToMerged(reply, collection, reading);
    return answerUnlessKnown(reply, reading, ifNoneMatch);
  }

  @Post('get')
  @UnderGrants()
  @HttpCode(200)
  @ChangesNothing()
  @Header('vary', VARY)
  @ApiOperation({ summary: 'Many golden records at once', operationId: 'getGoldenRecords' })
  @ApiOkResponse({ type: GoldenRecordsResponseDto })
  async readMany(
    @Param('collection') collection: string,
    @Body() { ids }: GetGoldenRecordsDto,
    @Caller() caller: Grant,
  ): Promise<ManyReadings> {
    return this.goldens.readMany(collection, ids, caller);
  }

  @Post('lookup')
  @UnderGrants()
  @HttpCode(200)
  @RateLimited()
  @ChangesNothing()
  @Header('vary', VARY)
  @ApiOperation({
    summary: 'Golden records by an identifier or by the key of a source',
    operationId: 'lookUpGoldenRecord',
  })
  @ApiOkResponse({ type: LookupResponseDto })
  @ApiProblems(429)
  async lookUp(
    @Param('collection') collection: string,
    @Body() question: LookupGoldenRecordDto,
    @Caller() caller: Grant,
  ): Promise<LookupAnswer> {
    return this.lookups.lookup(collection, lookupQuestionOf(question), pageRequestOf(question), caller);
  }

  @Get(':id/records')
  @UnderGrants()
  @Header('vary', VARY)
  @ApiOperation({ summary: 'The source records behind a golden record', operationId: 'listMemberRecords' })
  @ApiOkResponse({ type: MemberRecordsResponseDto })
  @ApiPermanentRedirectResponse({ type: AbsorbedIdResponseDto })
  @ApiProblems(404, 410)
  async records(
    @Param('collection') collection: string,
    @Param('id') id: string,
    @Query() query: PageQueryDto,
    @Caller() caller: Grant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<ShownCrosswalkRecord> | AbsorbedId> {
    const reading = await this.crosswalk.list(collection, id, pageRequestOf(query), caller);
    return reading.kind === 'absorbed' ? redirectToMerged(reply, collection, reading, '/records') : reading.page;
  }

  @Get(':id/history')
  @UnderGrants()
  @Header('vary', VARY)
  @ApiOperation({
    summary: 'The versions of a golden record, also of one that was merged or retired',
    operationId: 'listGoldenHistory',
  })
  @ApiOkResponse({ type: GoldenHistoryResponseDto })
  @ApiProblems(404)
  async history(
    @Param('collection') collection: string,
    @Param('id') id: string,
    @Query() query: GoldenHistoryQueryDto,
    @Caller() caller: Grant,
  ): Promise<Page<ShownGoldenVersion>> {
    return this.histories.list(collection, id, { ...pageRequestOf(query), ...timeOf(query) }, caller);
  }
}

function timeOf({
  asOf,
  knownAt,
  validAt,
}: GoldenHistoryQueryDto): Pick<HistoryRequest, 'asOf' | 'knownAt' | 'validAt'> {
  return { asOf, knownAt, validAt };
}

function answerUnlessKnown(
  reply: FastifyReply,
  reading: Exclude<GoldenReading, { kind: 'absorbed' }>,
  ifNoneMatch: string | undefined,
): ShownGoldenRecord | undefined {
  void reply.header('etag', reading.etag).header('cache-control', CACHE_CONTROL);
  if (reading.kind === 'active' && !matchesEtag(ifNoneMatch, reading.etag)) return reading.golden;
  void reply.status(304);
  return undefined;
}
