import { Body, Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, EntryOfKind, type Grant, RateLimited, UnderGrants } from '@sogoc/access';
import { MatchQuestionDto, MatchResponseDto } from '@sogoc/contracts';
import { ChangesNothing, type MatchAnswer, MatchService, MayLag } from '@sogoc/registry';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { VARY } from '../golden-records/vary-by-key-and-purpose';

/** Each number of a list is a question; what else describes a thing is one. */
const numbersAsked = (body: unknown): number => {
  const attributes: unknown = (body as { readonly attributes?: unknown } | null | undefined)?.attributes;
  const lists = Object.values(attributes ?? {}).filter((value): value is readonly unknown[] => Array.isArray(value));
  return Math.max(1, ...lists.map(({ length }) => length));
};

@MayLag()
@Controller('v1/:collection')
@Allow('source', 'consumer', 'steward')
@ApiTags('Golden records')
export class MatchController {
  constructor(private readonly matches: MatchService) {}

  @Post('match')
  @UnderGrants()
  @HttpCode(200)
  @RateLimited(numbersAsked)
  @ChangesNothing()
  @EntryOfKind('match')
  @Header('vary', VARY)
  @ApiOperation({
    summary: 'Golden records that a record would belong to; stores nothing',
    operationId: 'matchGoldenRecords',
  })
  @ApiBody({ type: MatchQuestionDto })
  @ApiOkResponse({ type: MatchResponseDto })
  @ApiProblems(429)
  async match(
    @Param('collection') collection: string,
    @Body() question: unknown,
    @Caller() caller: Grant,
  ): Promise<MatchAnswer> {
    return this.matches.match(collection, question, caller);
  }
}
