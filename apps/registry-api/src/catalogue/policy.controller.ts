import { Body, Controller, Get, Put, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import { PolicyPutDto, PolicyQueryDto, ProposedResponseDto } from '@sogoc/contracts';
import { InvalidRequestError } from '@sogoc/platform';
import { PolicyBook, ProposedPoliciesService } from '@sogoc/registry';
import type { PolicyFile } from '@sogoc/resolution';
import type { FastifyReply } from 'fastify';

import { awaitingApproval } from '../proposals/awaiting-approval';

const FILE = { schema: { type: 'object', additionalProperties: true, example: { entities: [{ entity: 'person' }] } } };

/** All that resolution goes by beside records and decisions. */
@Controller('v1/policy')
@Allow('operator')
@ApiTags('Catalogue')
export class PolicyController {
  constructor(
    private readonly policies: PolicyBook,
    private readonly changes: ProposedPoliciesService,
  ) {}

  @Get()
  @Allow('operator', 'auditor')
  @ApiOperation({ summary: 'The policy in force', operationId: 'getPolicy' })
  @ApiOkResponse(FILE)
  async read(@Query() { entity }: PolicyQueryDto): Promise<PolicyFile> {
    return this.policies.inForce(entity);
  }

  @Put()
  @ApiOperation({
    summary: 'Put a policy in force, what it leaves out staying as it is; with a second operator where there is one',
    operationId: 'putPolicy',
  })
  @ApiBody(FILE)
  @ApiOkResponse({ type: PolicyPutDto })
  @ApiAcceptedResponse({ type: ProposedResponseDto })
  async put(
    @Body() file: unknown,
    @Caller() caller: Grant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyPutDto | ProposedResponseDto> {
    const answer = await this.changes.put(objectOf(file), caller);
    return answer.kind === 'proposed' ? awaitingApproval(reply, answer.id) : { status: 'in-force' };
  }
}

function objectOf(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body };
  throw InvalidRequestError.of('', 'wrong-type', 'Send the policy as an object.');
}
