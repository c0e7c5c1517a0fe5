import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { beginCookie, OidcSignInService, OpenToAll } from '@sogoc/access';
import { OidcCallbackQueryDto } from '@sogoc/contracts';
import type { RegistryRequest } from '@sogoc/platform';
import type { FastifyReply } from 'fastify';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { keepPending, pendingOf } from './pending-cookie';

/** The session's cookie is not sent along with what another site led to, so the way on begins at the registry. */
const ON = '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>Sổ Gốc</title>';

/** Signing in by the identity provider. */
@Controller('v1/session/oidc')
@OpenToAll()
@ApiTags('People')
export class OidcController {
  constructor(private readonly signIns: OidcSignInService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Sign in by the identity provider', operationId: 'beginOidc', security: [] })
  @ApiResponse({ status: 303, description: 'To the identity provider' })
  @ApiProblems(404, 503)
  async begin(@Req() { headers }: RegistryRequest, @Res() reply: FastifyReply): Promise<void> {
    const { url, pending } = await this.signIns.begin();
    await reply.header('set-cookie', keepPending(pending, headers.host)).redirect(url.href, 303);
  }

  @Get('callback')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Back from the identity provider: sets the cookie of the session',
    operationId: 'finishOidc',
    security: [],
  })
  @ApiResponse({ status: 200, description: 'Signed in; the page leads on' })
  @ApiProblems(403, 404, 503)
  async finish(
    @Query() _read: OidcCallbackQueryDto,
    @Req() request: RegistryRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { cookie, host } = request.headers;
    const { token, seconds } = await this.signIns.finish(queryOf(request.url), pendingOf(cookie));
    await reply
      .header('set-cookie', [beginCookie(token, seconds, host), keepPending(undefined, host)])
      .type('text/html; charset=utf-8')
      .send(ON);
  }
}

const queryOf = (url: string): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '');
