import type { EntityRegistry } from '@sogoc/core-entities';
import { err, type FieldFault, ok, type Result } from '@sogoc/kernel';

import type { NamesOfEntities } from './checked-member';
import { checkAuthorities, collectionNamesOf } from './collections-and-authorities';
import { checkSourceProfile } from './source-profile-faults';
import type { StoredSource } from './stored-source';
import { checkTrust } from './trust-from-0-to-1';

/**
 * What an operator says of a source. A member that is left out (undefined) stays as it is; null takes an optional one back to its
 * default. `entities` is an alias of `collections`, and both take the singular name of an entity too.
 */
export interface SourceChange {
  readonly titleVi?: string | null;
  readonly titleEn?: string | null;
  readonly owner?: string | null;
  readonly level?: StoredSource['level'] | null;
  readonly collections?: readonly string[] | null;
  readonly entities?: readonly string[] | null;
  /** Trust by attribute, 0–1, `*` being the default; one number stands for `{ "*": number }`. */
  readonly trust?: unknown;
  readonly authorityFor?: readonly string[] | null;
  readonly legalBasis?: string | null;
  readonly habits?: unknown;
  readonly status?: StoredSource['status'] | null;
}

/** The members a catalogue entry cannot be without. */
const REQUIRED = ['titleVi', 'titleEn', 'owner', 'level'] as const;

const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_CODE_LENGTH = 64;

/** The entry after a change, or every fault of it. `stored` is undefined for a source that is new. */
export function mergeSource(
  code: string,
  stored: StoredSource | undefined,
  change: SourceChange,
  entities: EntityRegistry,
): Result<StoredSource, readonly FieldFault[]> {
  const names = namesOf(entities);
  const collections = collectionNamesOf(change, names);
  const trust = checkTrust(change.trust, names);
  const habits = checkSourceProfile(change.habits, names);
  const authorities = checkAuthorities(change.authorityFor, names);
  const faults = [
    ...codeFaults(code),
    ...missingFaults(stored, change),
    ...(collections.value === undefined && stored === undefined && collections.faults.length === 0
      ? [missing('collections')]
      : []),
    ...[collections, trust, habits, authorities].flatMap((checked) => checked.faults),
  ];
  if (faults.length > 0) return err(faults);
  return ok({
    code,
    titleVi: change.titleVi ?? stored?.titleVi ?? '',
    titleEn: change.titleEn ?? stored?.titleEn ?? '',
    owner: change.owner ?? stored?.owner ?? '',
    level: change.level ?? stored?.level ?? 'province',
    collections: collections.value ?? stored?.collections ?? [],
    trust: trust.value ?? stored?.trust ?? {},
    authorityFor: authorities.value ?? stored?.authorityFor ?? [],
    legalBasis: change.legalBasis === undefined ? (stored?.legalBasis ?? null) : change.legalBasis,
    habits: habits.value ?? stored?.habits ?? {},
    status: change.status === null ? 'active' : (change.status ?? stored?.status ?? 'active'),
  });
}

function namesOf(entities: EntityRegistry): NamesOfEntities {
  const declarations = entities.entities.map(({ declaration }) => declaration);
  return {
    collectionByName: new Map(
      declarations.flatMap(({ entity, collection }) => [
        [entity, collection],
        [collection, collection],
      ]),
    ),
    attributes: new Set(declarations.flatMap(({ attributes }) => attributes.map(({ name }) => name))),
    schemes: new Set(declarations.flatMap(({ identifiers }) => identifiers.map(({ scheme }) => scheme))),
  };
}

function codeFaults(code: string): FieldFault[] {
  if (CODE.test(code) && code.length <= MAX_CODE_LENGTH) return [];
  const detail = 'A source code in the path has lower-case letters, digits and single hyphens, at most 64 characters.';
  return [{ pointer: '/code', code: 'invalid-source-code', detail }];
}

function missingFaults(stored: StoredSource | undefined, change: SourceChange): FieldFault[] {
  return REQUIRED.filter((name) => change[name] === null || (change[name] === undefined && stored === undefined)).map(
    missing,
  );
}

function missing(name: string): FieldFault {
  return { pointer: `/${name}`, code: 'required', detail: 'A source cannot be without it.' };
}
