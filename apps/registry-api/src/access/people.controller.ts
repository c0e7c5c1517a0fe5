import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountsService, Allow, authorOf, Caller, type Grant, type ShownPerson } from '@sogoc/access';
import { AddPersonDto, PasswordDto, PeopleResponseDto, PersonResponseDto } from '@sogoc/contracts';

import { ApiProblems } from '../openapi/api-problems.decorator';

/** People who sign in. */
@Controller('v1/people')
@Allow('operator')
@ApiTags('People')
export class PeopleController {
  constructor(private readonly accounts: AccountsService) {}

  @Get()
  @Allow('operator', 'auditor')
  @ApiOperation({ summary: 'People in order of user name', operationId: 'listPeople' })
  @ApiOkResponse({ type: PeopleResponseDto })
  async list(): Promise<{ readonly items: readonly ShownPerson[] }> {
    return { items: await this.accounts.list() };
  }

  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Let a person in', operationId: 'addPerson' })
  @ApiCreatedResponse({ type: PersonResponseDto })
  @ApiProblems(409)
  async add(@Body() { username, name, role, password, collections }: AddPersonDto): Promise<ShownPerson> {
    return this.accounts.add({ username, name, role, password, collections: collections ?? undefined });
  }

  @Put(':id/password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Set a password; ends the sessions of the person', operationId: 'setPassword' })
  @ApiNoContentResponse({ description: 'Set' })
  @ApiProblems(404)
  async setPassword(@Param('id') id: string, @Body() { password }: PasswordDto): Promise<void> {
    await this.accounts.setPassword(id, password);
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
