import { Controller, Get, Header, Headers, Param, Query, Req, Res } from '@nestjs/common';
import {
  ApiHeader,
  ApiNotModifiedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPermanentRedirectResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Allow, Caller, type Grant, UnderGrants } from '@sogoc/access';
import { AbsorbedIdResponseDto, RelationsQueryDto, RelationsResponseDto } from '@sogoc/contracts';
import type { PageRequest } from '@sogoc/platform';
import { type AbsorbedId, MayLag, type RelationsPage, type RelationsRequest, RelationsService } from '@sogoc/registry';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { redirectToMerged } from '../golden-records/redirect-to-merged';
import { VARY } from '../golden-records/vary-by-key-and-purpose';
import { pageRequestOf } from '../paging/page-parameters';
import { answerOfADay } from './conditional-get';

@MayLag()
@Controller('v1/:collection/:id/relations')
@Allow('consumer', 'steward')
@ApiTags('Golden records')
export class RelationsController {
  constructor(private readonly relations: RelationsService) {}

  @Get()
  @UnderGrants()
  @Header('vary', VARY)
  @ApiOperation({ summary: 'The relations of a golden record, from both ends', operationId: 'listRelations' })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of an earlier answer' })
  @ApiOkResponse({ type: RelationsResponseDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiNotModifiedResponse({ description: 'The relations are as they were, on that day' })
  @ApiPermanentRedirectResponse({ type: AbsorbedIdResponseDto })
  @ApiProblems(404, 410)
  async list(
    @Param('collection') collection: string,
    @Param('id') id: string,
    @Query() query: RelationsQueryDto,
    @Caller() caller: Grant,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RelationsPage | AbsorbedId | undefined> {
    const wanted = { ...pageRequestOf(query), ...relationsWish(query) };
    const reading = await this.relations.list(collection, id, wanted, caller);
    if (reading.kind === 'active') return answerOfADay(reply, { answer: reading.page, day: reading.day }, ifNoneMatch);
    return redirectToMerged(reply, collection, reading, `/relations${queryOf(request.url)}`);
  }
}

/** The query is asked of the other id too. */
function queryOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start);
}

/** What a query asks of relations. `asOf` is another name of `knownAt`. */
function relationsWish(query: RelationsQueryDto): Omit<RelationsRequest, keyof PageRequest> {
  const { expand, validAt, knownAt, asOf, type, direction, inForce } = query;
  return {
    expand: expand === 'golden',
    validAt,
    knownAt: knownAt ?? asOf,
    ...(type !== undefined && { types: type.split(',').map((one) => one.trim()) }),
    ...(direction !== undefined && { direction }),
    ...(inForce !== undefined && { inForce: inForce === 'true' }),
  };
}
