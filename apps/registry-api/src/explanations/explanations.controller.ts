import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPermanentRedirectResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant, UnderGrants } from '@sogoc/access';
import {
  AbsorbedIdResponseDto,
  ExplainPairDto,
  GoldenExplanationResponseDto,
  PairExplanationResponseDto,
} from '@sogoc/contracts';
import {
  type AbsorbedId,
  ChangesNothing,
  ExplanationsService,
  type GoldenExplanation,
  GoldenExplanationService,
  MayLag,
  type PairAnswer,
} from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { redirectToMerged } from '../golden-records/redirect-to-merged';
import { VARY } from '../golden-records/vary-by-key-and-purpose';
import { sideOf } from './read-explanation-side';

@MayLag()
@Controller('v1')
@ApiTags('Explanations')
export class ExplanationsController {
  constructor(
    private readonly pairs: ExplanationsService,
    private readonly goldens: GoldenExplanationService,
  ) {}

  @Post('explanations')
  @HttpCode(200)
  @Allow('steward')
  @ChangesNothing()
  @Header('vary', VARY)
  @ApiOperation({
    summary: 'Why any two records or golden records are together, or why not',
    operationId: 'explainPair',
  })
  @ApiOkResponse({ type: PairExplanationResponseDto })
  @ApiProblems(404, 409, 410)
  async explain(@Body() { left, right }: ExplainPairDto, @Caller() caller: Grant): Promise<PairAnswer> {
    return this.pairs.explain(sideOf(left, '/left'), sideOf(right, '/right'), caller);
  }

  @Get(':collection/:id/explanation')
  @UnderGrants()
  @Allow('consumer', 'steward')
  @Header('vary', VARY)
  @ApiOperation({ summary: 'What holds the records of a golden record together', operationId: 'explainGoldenRecord' })
  @ApiOkResponse({ type: GoldenExplanationResponseDto })
  @ApiPermanentRedirectResponse({ type: AbsorbedIdResponseDto })
  @ApiProblems(404, 410)
  async explainGolden(
    @Param('collection') collection: string,
    @Param('id') id: string,
    @Caller() caller: Grant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoldenExplanation | AbsorbedId> {
    const reading = await this.goldens.read(collection, id, caller);
    if (reading.kind === 'active') return reading.explanation;
    return redirectToMerged(reply, collection, reading, '/explanation');
  }
}
