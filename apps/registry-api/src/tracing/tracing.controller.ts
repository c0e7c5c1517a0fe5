import { Controller, Get, Header, Headers, Param, Query, Res } from '@nestjs/common';
import {
  ApiHeader,
  ApiNotModifiedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPermanentRedirectResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Allow, Caller, type Grant, UnderGrants } from '@sogoc/access';
import { AbsorbedIdResponseDto, HoldingsQueryDto, HoldingsResponseDto, SuccessionResponseDto } from '@sogoc/contracts';
import {
  type AbsorbedId,
  type HoldingsAnswer,
  HoldingsService,
  MayLag,
  type SuccessionAnswer,
  SuccessionService,
} from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { redirectToMerged } from '../golden-records/redirect-to-merged';
import { VARY } from '../golden-records/vary-by-key-and-purpose';
import { answerOfADay } from '../relations/conditional-get';

const IF_NONE_MATCH = { name: 'If-None-Match', required: false, description: 'The ETag of an earlier answer' };

/** Questions that follow relations further than one step. */
@MayLag()
@Controller('v1/:collection/:id')
@Allow('consumer', 'steward')
@ApiTags('Golden records')
export class TracingController {
  constructor(
    private readonly successions: SuccessionService,
    private readonly holdings: HoldingsService,
  ) {}

  @Get('succession')
  @UnderGrants()
  @Header('vary', VARY)
  @ApiOperation({ summary: 'All that came of a golden record, and all that it came of', operationId: 'getSuccession' })
  @ApiHeader(IF_NONE_MATCH)
  @ApiOkResponse({ type: SuccessionResponseDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiNotModifiedResponse({ description: 'The answer is as it was, on that day' })
  @ApiPermanentRedirectResponse({ type: AbsorbedIdResponseDto })
  @ApiProblems(404, 410)
  async succession(
    @Param('collection') collection: string,
    @Param('id') id: string,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Caller() caller: Grant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SuccessionAnswer | AbsorbedId | undefined> {
    const reading = await this.successions.read(collection, id, caller);
    if (reading.kind === 'absorbed') return redirectToMerged(reply, collection, reading, '/succession');
    return answerOfADay(reply, reading, ifNoneMatch);
  }

  @Get('holdings')
  @UnderGrants()
  @Header('vary', VARY)
  @ApiOperation({ summary: 'What a golden record, or its family, holds or held', operationId: 'listHoldings' })
  @ApiHeader(IF_NONE_MATCH)
  @ApiOkResponse({ type: HoldingsResponseDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiNotModifiedResponse({ description: 'The answer is as it was, on that day' })
  @ApiPermanentRedirectResponse({ type: AbsorbedIdResponseDto })
  @ApiProblems(404, 410)
  async held(
    @Param('collection') collection: string,
    @Param('id') id: string,
    @Query() { family, validAt }: HoldingsQueryDto,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Caller() caller: Grant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HoldingsAnswer | AbsorbedId | undefined> {
    const reading = await this.holdings.read(collection, id, { family: family === 'true', validAt }, caller);
    if (reading.kind === 'absorbed') return redirectToMerged(reply, collection, reading, '/holdings');
    return answerOfADay(reply, reading, ifNoneMatch);
  }
}
