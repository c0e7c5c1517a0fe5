import { contentHash } from '@sogoc/kernel';
import type { GoldenMark } from '@sogoc/persistence';

import type { FieldGrant } from '../field-grant';
import type { KnownGoldenRecord } from '../project-golden';
import { recordsOf, restrictedNames } from '../restrictions/is-restricted';
import { attributesWithoutRestrictedParties, namesWithRestrictedParties } from '../restrictions/restricted-parties';

/** Hexadecimal digits: of the few hundred grants of a registry no two are alike. */
const HASH_LENGTH = 16;
/** Field grants are compiled once, so one is hashed once. */
const hashes = new WeakMap<FieldGrant, string>();

/**
 * A strong entity tag (RFC 9110, 8.8.3): equal exactly when a caller of this grant would get the same bytes. Made of what
 * decides them, so that it can be compared before anything is rendered. The feed stands for the registry's history: a version of before a
 * restore is another one than that of after it, though they have one number.
 */
export function goldenEtag(golden: KnownGoldenRecord, grant: FieldGrant, feedId: string): string {
  const restricted = restrictedNames(grant, golden.id, recordsOf(golden, grant));
  return tagOf(golden, grant, feedId, [...restricted, ...hiddenIn(golden, grant)]);
}

/** The same by the mark alone; undefined while people are hidden where others name them: that is told by what the record says. */
export function etagOfMark(mark: GoldenMark, grant: FieldGrant, feedId: string): string | undefined {
  return grant.hidesParties?.() ? undefined : tagOf(mark, grant, feedId, restrictedNames(grant, mark.id));
}

function tagOf(golden: GoldenMark, grant: FieldGrant, feedId: string, restricted: readonly string[]): string {
  // A copy of the files put back has the same feed; the instant tells its versions apart.
  const parts = [golden.id, golden.version, golden.updatedAt.getTime().toString(36), grantHash(grant), feedId];
  if (restricted.length > 0) parts.push(`restricted-${contentHash(restricted).slice(0, HASH_LENGTH)}`);
  return `"${parts.join('.')}${golden.underReview ? '.under-review' : ''}"`;
}

/** Of whom the record names what is left is told, so that one restriction in the place of another is another answer. */
function hiddenIn({ attributes }: KnownGoldenRecord, grant: FieldGrant): readonly string[] {
  const left = attributesWithoutRestrictedParties(attributes, grant);
  return namesWithRestrictedParties(attributes, grant).map((name) => `${name} ${contentHash(left[name] ?? null)}`);
}

/** Of everything that a grant says, so that a new member of it cannot be forgotten here. */
function grantHash(grant: FieldGrant): string {
  const known = hashes.get(grant);
  if (known !== undefined) return known;
  // What is restricted differs by golden record and stands beside the hash.
  const { restricted: _, hiddenParty: __, hidesParties: ___, ...said } = grant;
  const members = Object.entries(said).map(([name, member]: [string, unknown]) => [name, listed(member)]);
  const hash = contentHash(Object.fromEntries(members)).slice(0, HASH_LENGTH);
  hashes.set(grant, hash);
  return hash;
}

const listed = (member: unknown): unknown => (member instanceof Map || member instanceof Set ? [...member] : member);

/** Whether an `If-None-Match` header holds the tag, by weak comparison as RFC 9110, 13.1.2 asks. */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
