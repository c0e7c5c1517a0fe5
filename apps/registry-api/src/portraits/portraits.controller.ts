import { Body, Controller, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiPermanentRedirectResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant, UnderGrants } from '@sogoc/access';
import { AbsorbedIdResponseDto, PortraitDto, PortraitResponseDto } from '@sogoc/contracts';
import { type AbsorbedId, ChangesNothing, type Portrait, PortraitsService } from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

import { redirectToMerged } from '../golden-records/redirect-to-merged';
import { VARY } from '../golden-records/vary-by-key-and-purpose';
import { ApiProblems } from '../openapi/api-problems.decorator';

/** Identity, family and property of a person in one picture, for the purpose that the call names. */
@Controller('v1/persons/:id/portrait')
@Allow('consumer', 'steward')
@ApiTags('Golden records')
export class PortraitsController {
  constructor(private readonly portraits: PortraitsService) {}

  @Post()
  @UnderGrants()
  @HttpCode(200)
  @ChangesNothing()
  @Header('vary', VARY)
  @ApiOperation({ summary: 'A person with relatives, land and enterprises', operationId: 'readPortrait' })
  @ApiBody({ type: PortraitDto, required: false })
  @ApiOkResponse({ type: PortraitResponseDto })
  @ApiPermanentRedirectResponse({ type: AbsorbedIdResponseDto })
  @ApiProblems(404, 410)
  async read(
    @Param('id') id: string,
    @Body() asked: PortraitDto,
    @Caller() caller: Grant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Portrait | AbsorbedId> {
    const validAt = asked.validAt ?? undefined;
    const reading = await this.portraits.read(id, { ...(validAt !== undefined && { validAt }) }, caller);
    void reply.header('cache-control', 'no-store');
    if (reading.kind === 'active') return reading.portrait;
    return redirectToMerged(reply, 'persons', reading, '/portrait');
  }
}
