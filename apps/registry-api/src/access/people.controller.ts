import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  AccountsService,
  Allow,
  authorOf,
  Caller,
  type Grant,
  ProposedPeopleService,
  type ShownPerson,
} from '@sogoc/access';
import { AddPersonDto, PasswordDto, PeopleResponseDto, PersonResponseDto, ProposedResponseDto } from '@sogoc/contracts';
import type { FastifyReply } from 'fastify';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { awaitingApproval } from '../proposals/awaiting-approval';

/** People who sign in. */
@Controller('v1/people')
@Allow('operator')
@ApiTags('People')
export class PeopleController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly changes: ProposedPeopleService,
  ) {}

  @Get()
  @Allow('operator', 'auditor')
  @ApiOperation({ summary: 'People in order of user name', operationId: 'listPeople' })
  @ApiOkResponse({ type: PeopleResponseDto })
  async list(): Promise<{ readonly items: readonly ShownPerson[] }> {
    return { items: await this.accounts.list() };
  }

  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Let a person in; with a second operator where there is one', operationId: 'addPerson' })
  @ApiCreatedResponse({ type: PersonResponseDto })
  @ApiAcceptedResponse({ type: ProposedResponseDto })
  @ApiProblems(409)
  async add(
    @Body() { collections, ...person }: AddPersonDto,
    @Caller() caller: Grant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownPerson | ProposedResponseDto> {
    const answer = await this.changes.add({ ...person, collections: collections ?? undefined }, caller);
    return answer.kind === 'proposed' ? awaitingApproval(reply, answer.id) : answer.outcome;
  }

  @Put(':id/password')
  @HttpCode(204)
  @ApiOperation({
    summary:
      'Set a password, which ends the sessions of the person; another’s with a second operator where there is one',
    operationId: 'setPassword',
  })
  @ApiNoContentResponse({ description: 'Set' })
  @ApiAcceptedResponse({ type: ProposedResponseDto })
  @ApiProblems(404)
  async setPassword(
    @Param('id') id: string,
    @Body() { password }: PasswordDto,
    @Caller() caller: Grant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProposedResponseDto | undefined> {
    const answer = await this.changes.setPassword(id, password, caller);
    return answer.kind === 'proposed' ? awaitingApproval(reply, answer.id) : undefined;
  }

  @Put(':id/lock')
  @ApiOperation({ summary: 'Lock a person out, sessions and keys included', operationId: 'lockPerson' })
  @ApiOkResponse({ type: PersonResponseDto })
  @ApiProblems(404, 409)
  async lock(@Param('id') id: string, @Caller() caller: Grant): Promise<ShownPerson> {
    return this.accounts.lock(id, authorOf(caller));
  }

  @Delete(':id/lock')
  @ApiOperation({ summary: 'Let a person in again', operationId: 'unlockPerson' })
  @ApiOkResponse({ type: PersonResponseDto })
  @ApiProblems(404)
  async unlock(@Param('id') id: string): Promise<ShownPerson> {
    return this.accounts.unlock(id);
  }
}
