import { type CanActivate, type ExecutionContext, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';

import { RestrictionBook } from '../disclosure/restrictions/restriction-book';
import { ForbiddenError } from '../errors';
import type { Grant } from '../grant';
import { actsAs } from '../role-hierarchy';
import type { GuardedRequest } from '../guarded-request';
import { ReadLog } from '../record-of-reads/read-log';
import { recordRefusal } from '../record-of-reads/record-refusal';
import { PurposeNotGrantedError } from '../disclosure/errors';
import { LegacyGrantOffError, PurposeMissingError } from './errors';
import { GrantBook, type GrantsForPurpose } from './grant-book';
import { PurposeConfig } from './purpose.config';
import { purposeOfBody, readPurpose, type SaidOfCall } from './read-purpose';
import { groundOf, isPurposeInBody, isUnderGrants } from './under-grants.decorator';

/** Stands behind the guard that says who calls: no handler is reached by a system without a grant in force. What it refuses is on record. */
@Injectable()
export class PurposeGuard implements CanActivate, OnApplicationBootstrap {
  constructor(
    private readonly book: GrantBook,
    private readonly config: PurposeConfig,
    private readonly restrictions: RestrictionBook,
    private readonly log: ReadLog,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(PurposeGuard.name);
  }

  /** What lets somebody see without a purpose is said aloud. */
  onApplicationBootstrap(): void {
    const { legacyGrant } = this.config;
    this.logger.info({ legacyGrant }, 'whether keys of consumers without a system keep their view');
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const { grant } = request;
    if (grant === undefined) return true;
    try {
      if (grant.role === 'consumer') {
        refuseBeyondGround(grant, groundOf(context.getHandler()));
        // What was restricted meanwhile is known before anything is shown.
        if (!this.restrictions.isTrusted()) await this.restrictions.refresh();
      }
      if (grant.systemCode !== undefined) await this.bind(request, grant, grant.systemCode, context);
      else if (grant.role === 'consumer') this.letBeLegacy(request, grant);
      else if (actsAs(grant, 'steward') && grant.view === 'full') this.letSeeAll(request, grant);
    } catch (error) {
      await recordRefusal(this.log, request, request.grant ?? grant, error);
      throw error;
    }
    return true;
  }

  private async bind(request: GuardedRequest, caller: Grant, system: string, context: ExecutionContext): Promise<void> {
    const handler = context.getHandler();
    const said = { ...(isPurposeInBody(handler) && purposeOfBody(request.body)), ...readPurpose(request.headers) };
    const bound = { ...caller, ...said };
    request.grant = bound;
    if (!isUnderGrants(handler)) throw new PurposeNotGrantedError();
    if (said.purpose === undefined) throw new PurposeMissingError();
    const { collection } = request.params as { readonly collection?: string };
    const granted =
      this.book.trusted(system, said.purpose, collection) ??
      (await this.book.inForce(system, said.purpose, collection));
    refuseUnsaid(granted, said);
    request.grant = boundTo(bound, granted, collection, groundOf(handler));
  }

  private letBeLegacy(request: GuardedRequest, caller: Grant): void {
    if (this.config.legacyGrant === 'off') throw new LegacyGrantOffError();
    request.grant = { ...caller, grantVersion: 'legacy' };
  }

  /** People who sign in have the working view; a key of theirs that shows all keeps that as long as others keep theirs. */
  private letSeeAll(request: GuardedRequest, caller: Grant): void {
    request.grant =
      this.config.legacyGrant === 'on' ? { ...caller, grantVersion: 'legacy' } : { ...caller, view: 'working' };
  }
}

/** What is shown for one ground is for systems. */
function refuseBeyondGround({ systemCode }: Grant, ground: string | undefined): void {
  if (ground !== undefined && systemCode === undefined) throw new ForbiddenError();
}

/** A grant for the collection of the path, where there is one; where there is none the handler opens what it shows. */
function boundTo(
  caller: Grant,
  { grants: inForce }: GrantsForPurpose,
  collection: string | undefined,
  ground: string | undefined,
): Grant {
  // A grant to show people their own shows nobody anybody else's.
  const grants = inForce.filter((grant) =>
    ground === undefined ? grant.ground !== 'subject' : grant.ground === ground,
  );
  const used = grants.filter((grant) => collection === undefined || grant.collection === collection);
  if (used.length === 0) throw new PurposeNotGrantedError();
  return { ...caller, grantsInForce: grants, grantVersion: used.map(({ id }) => id).join(' ') };
}

function refuseUnsaid({ isKnown, needsCase, needsUser, grants }: GrantsForPurpose, said: SaidOfCall): void {
  if (!isKnown || grants.length === 0) throw new PurposeNotGrantedError();
  if (needsCase && said.caseNumber === undefined) throw new PurposeMissingError('Sogoc-Case');
  if (needsUser && said.endUser === undefined) throw new PurposeMissingError('Sogoc-User');
}
