import {
  applyDecorators,
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type GuardedRequest, UnauthenticatedError } from '@sogoc/access';

import { type IntakeScope, IntakeScopes } from './intake-scope';

/** Whether a call only reads a source's records or changes them. */
export type IntakePurpose = 'read' | 'change';

const INTAKE_PURPOSE = Symbol('INTAKE_PURPOSE');

interface ScopedRequest extends GuardedRequest {
  intakeScope?: IntakeScope;
}

/** Refuses a call about records that are not the caller's to read or change, before its body is looked at. */
@Injectable()
class IntakeScopeGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly scopes: IntakeScopes,
  ) {}

  /** Throws what {@link IntakeScopes} throws. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ScopedRequest>();
    const { source, collection } = request.params as { readonly source: string; readonly collection: string };
    if (request.grant === undefined) throw new UnauthenticatedError();
    const isChange = this.reflector.get<IntakePurpose>(INTAKE_PURPOSE, context.getHandler()) === 'change';
    request.intakeScope = isChange
      ? await this.scopes.forChange(request.grant, source, collection)
      : await this.scopes.of(request.grant, source, collection);
    return true;
  }
}

/** A handler under `:source/:collection` that reads or changes a source's records. */
export const WithinIntakeScope = (purpose: IntakePurpose): MethodDecorator =>
  applyDecorators(SetMetadata(INTAKE_PURPOSE, purpose), UseGuards(IntakeScopeGuard));

/** What {@link WithinIntakeScope} let in, for a handler's parameter. */
export const Scope = createParamDecorator((_unused: unknown, context: ExecutionContext): IntakeScope => {
  const { intakeScope } = context.switchToHttp().getRequest<ScopedRequest>();
  if (intakeScope === undefined) throw new RangeError('The handler is not WithinIntakeScope');
  return intakeScope;
});
