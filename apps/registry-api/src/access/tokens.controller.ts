import { Body, Controller, Header, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import {
  Allow,
  Caller,
  ClientKeysService,
  type Grant,
  type IssuedToken,
  OpenToAll,
  type ShownApiKey,
  TokensService,
} from '@sogoc/access';
import {
  ApiKeyResponseDto,
  ClientKeysDto,
  ProblemDto,
  ProposedResponseDto,
  TokenRequestDto,
  TokenResponseDto,
} from '@sogoc/contracts';
import type { RegistryRequest } from '@sogoc/platform';
import { ChangesNothing } from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { awaitingApproval } from '../proposals/awaiting-approval';

/** Clients that prove a private key in place of a key that the registry gave out. */
@Controller('v1')
@ApiTags('Keys')
export class TokensController {
  constructor(
    private readonly tokens: TokensService,
    private readonly clientKeys: ClientKeysService,
  ) {}

  @Post('token')
  @OpenToAll()
  @ChangesNothing()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'A token for ten minutes, for a client that signs an assertion (RFC 7523)',
    operationId: 'issueToken',
    security: [],
  })
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({ type: TokenRequestDto })
  @ApiOkResponse({ type: TokenResponseDto })
  @ApiResponse({ status: 400, type: ProblemDto, description: 'Not a request for a token; `error` as in RFC 6749, 5.2' })
  @ApiResponse({ status: 401, type: ProblemDto, description: 'The assertion does not hold; `error` is invalid_client' })
  @ApiProblems(404, 429)
  async issue(@Body() form: Record<string, unknown> | undefined, @Req() { ip }: RegistryRequest): Promise<IssuedToken> {
    return this.tokens.issue(form, ip);
  }

  @Put('keys/:id/jwks')
  @Allow('operator')
  @ApiOperation({
    summary:
      'Replace the public keys of a client; of one that reads personal data with a second operator where there is one',
    operationId: 'putClientKeys',
  })
  @ApiBody({ type: ClientKeysDto })
  @ApiOkResponse({ type: ApiKeyResponseDto })
  @ApiAcceptedResponse({ type: ProposedResponseDto })
  @ApiProblems(404, 409)
  async replace(
    @Param('id') id: string,
    @Body() jwks: Record<string, unknown> | undefined,
    @Caller() caller: Grant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownApiKey | ProposedResponseDto> {
    const answer = await this.clientKeys.replace(id, jwks, caller);
    return answer.kind === 'proposed' ? awaitingApproval(reply, answer.id) : answer.outcome;
  }
}
