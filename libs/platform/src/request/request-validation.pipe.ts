import { isDeepStrictEqual } from 'node:util';

import { type ArgumentMetadata, Injectable, type ValidationError, ValidationPipe } from '@nestjs/common';
import { escapePointer, type FieldFault } from '@sogoc/kernel';

import { JSON_LIMITS } from './json-limits';
import { membersOf } from './known-members';
import { unknownNameFaults } from './unknown-names';
import { InvalidRequestError } from '../problems/errors';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What class-validator calls a member that no decorator speaks of. */
const UNKNOWN = 'whitelistValidation';

function faultsOf(errors: readonly ValidationError[], parent = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const { [UNKNOWN]: unknown, ...constraints } = error.constraints ?? {};
    const pointer = `${parent}/${escapePointer(error.property)}`;
    const own = Object.entries(constraints).map(([rule, detail]) => ({ pointer, code: kebab(rule), detail }));
    const known = unknown === undefined ? [] : membersOf(error.target?.constructor as new () => object);
    const strange = unknown === undefined ? [] : unknownNameFaults([error.property], known, parent);
    return [...strange, ...own, ...faultsOf(error.children ?? [], pointer)];
  });
}

/** Members that would be lost without a word: class-transformer leaves out what every object has, such as `__proto__` and `toString`. */
const LOST_MEMBERS = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Refuses what must not reach class-transformer: names that it drops, and objects so broad or deep that it would not end. */
function refuseUntransformable(value: unknown, pointer = '', depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  const names = Object.keys(value);
  if (names.length > JSON_LIMITS.members)
    throw InvalidRequestError.of(pointer, 'too-many-members', `Send at most ${JSON_LIMITS.members} members.`);
  if (depth > JSON_LIMITS.depth)
    throw InvalidRequestError.of('', 'too-deep', `Nest at most ${JSON_LIMITS.depth} levels.`);
  const lost = names.find((name) => LOST_MEMBERS.has(name));
  if (lost !== undefined) throw InvalidRequestError.of(pointer, 'unknown-member', 'There is no such member.');
  for (const [name, member] of Object.entries(value))
    refuseUntransformable(member, Array.isArray(value) ? `${pointer}/${name}` : pointer, depth + 1);
}

/**
 * For DTOs with class-validator: faults and members that the DTO does not know become 422 with JSON pointers. Write messages without
 * `$value`. Attributes of records never pass here.
 */
@Injectable()
export class RequestValidationPipe extends ValidationPipe {
  /** DTOs of queries of which each member may be left out. */
  private readonly optional = new Set<unknown>();

  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      validationError: { target: true, value: false },
      exceptionFactory: (errors) => new InvalidRequestError(faultsOf(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    // Texts of the path, and who calls: most of what handlers take.
    if (metatype === String ? typeof value === 'string' : type === 'custom') return value;
    if (type === 'body' || type === 'query') if (this.toValidate(metadata)) refuseUntransformable(value);
    if (type === 'query' && isEmptyObject(value)) return this.emptyQuery(value, metadata);
    return super.transform(value, metadata) as Promise<unknown>;
  }

  /** Most calls have no query: what becomes of none is looked at once. */
  private async emptyQuery(value: object, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype } = metadata;
    if (metatype !== undefined && this.optional.has(metatype)) return new metatype();
    const query = (await super.transform(value, metadata)) as unknown;
    if (metatype !== undefined && isDeepStrictEqual(query, new metatype())) this.optional.add(metatype);
    return query;
  }
}

const isEmptyObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
