import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPermanentRedirectResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import { AbsorbedIdResponseDto, HoldingsQueryDto, HoldingsResponseDto, SuccessionResponseDto } from '@sogoc/contracts';
import {
  type AbsorbedId,
  type HoldingsAnswer,
  HoldingsService,
  type SuccessionAnswer,
  SuccessionService,
} from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

import { ApiProblems } from '../openapi/api-problems.decorator';

/** Questions that follow relations further than one step. */
@Controller('v1/:collection/:id')
@Allow('consumer', 'steward')
@ApiTags('Golden records')
export class TracingController {
  constructor(
    private readonly successions: SuccessionService,
    private readonly holdings: HoldingsService,
  ) {}

  @Get('succession')
  @Header('vary', 'Authorization')
  @ApiOperation({ summary: 'All that came of a golden record, and all that it came of', operationId: 'getSuccession' })
  @ApiOkResponse({ type: SuccessionResponseDto })
  @ApiPermanentRedirectResponse({ type: AbsorbedIdResponseDto })
  @ApiProblems(404, 410)
  async succession(
    @Param('collection') collection: string,
    @Param('id') id: string,
    @Caller() caller: Grant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SuccessionAnswer | AbsorbedId> {
    const reading = await this.successions.read(collection, id, caller);
    return reading.kind === 'active' ? reading.answer : redirect(reply, collection, reading, 'succession');
  }

  @Get('holdings')
  @Header('vary', 'Authorization')
  @ApiOperation({ summary: 'What a golden record, or its family, holds or held', operationId: 'listHoldings' })
  @ApiOkResponse({ type: HoldingsResponseDto })
  @ApiPermanentRedirectResponse({ type: AbsorbedIdResponseDto })
  @ApiProblems(404, 410)
  async held(
    @Param('collection') collection: string,
    @Param('id') id: string,
    @Query() { family, validAt }: HoldingsQueryDto,
    @Caller() caller: Grant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HoldingsAnswer | AbsorbedId> {
    const reading = await this.holdings.read(collection, id, { family: family === 'true', validAt }, caller);
    return reading.kind === 'active' ? reading.answer : redirect(reply, collection, reading, 'holdings');
  }
}

/** An unmerge may turn a redirect round at any time, so nobody may keep it. */
function redirect(reply: FastifyReply, collection: string, { id, mergedInto }: AbsorbedId, below: string): AbsorbedId {
  void reply
    .status(308)
    .header('location', `/v1/${collection}/${mergedInto}/${below}`)
    .header('cache-control', 'no-store');
  return { id, mergedInto };
}
