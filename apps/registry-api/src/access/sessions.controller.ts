import { Body, Controller, Delete, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Allow,
  beginCookie,
  endCookie,
  OpenToAll,
  OriginCheck,
  SessionNotFoundError,
  SessionsService,
  sessionTokenOf,
  type ShownSession,
} from '@sogoc/access';
import { PERSON_ROLES, SessionResponseDto, SignInDto } from '@sogoc/contracts';
import type { RegistryRequest } from '@sogoc/platform';
import { ChangesNothing } from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

import { ApiProblems } from '../openapi/api-problems.decorator';

/** Sessions of people, in a cookie that no script reads and no other site sends. */
@Controller('v1/session')
@ApiTags('People')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly origins: OriginCheck,
  ) {}

  @Post()
  @OpenToAll()
  @ChangesNothing()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Sign in: sets the cookie of the session', operationId: 'signIn', security: [] })
  @ApiCreatedResponse({ type: SessionResponseDto })
  @ApiProblems(401, 403, 422, 429)
  async signIn(
    @Body() { username, password }: SignInDto,
    @Req() request: RegistryRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownSession> {
    this.origins.refuseForeign(request);
    const { token, seconds, session } = await this.sessions.signIn(username, password, request.ip);
    void reply.header('set-cookie', beginCookie(token, seconds, request.headers.host));
    return session;
  }

  @Get()
  @Allow(...PERSON_ROLES)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Who is signed in', operationId: 'readSession' })
  @ApiOkResponse({ type: SessionResponseDto })
  @ApiProblems(404)
  async read(@Req() { headers }: RegistryRequest): Promise<ShownSession> {
    const token = sessionTokenOf(headers.cookie);
    const session = token === undefined ? undefined : await this.sessions.read(token);
    if (session === undefined) throw new SessionNotFoundError();
    return session;
  }

  @Delete()
  @HttpCode(204)
  @Allow(...PERSON_ROLES)
  @ApiOperation({ summary: 'Sign out', operationId: 'signOut' })
  @ApiNoContentResponse({ description: 'Signed out' })
  async signOut(@Req() { headers }: RegistryRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = sessionTokenOf(headers.cookie);
    if (token !== undefined) await this.sessions.end(token);
    void reply.header('set-cookie', endCookie(headers.host));
  }
}
