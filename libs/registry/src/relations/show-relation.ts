import { type DisclosedSubject, type FieldGrant, noteShown, noteShownKey, showsRecordKey } from '@sogoc/access';
import type { ShownGoldenRecord } from '@sogoc/access';
import type { DerivedRelation, LinkedStatement } from '@sogoc/resolution';
import type { RelationDirection } from './relation-position';
import type { RelationEnd, RelationStatus } from '@sogoc/resolution';

/** A record that states a relation. */
export interface ShownStatement {
  readonly source: string;
  readonly recordId: string;
  readonly recordKey?: string;
  readonly observedAt?: string;
}

/** A relation in the shape of the API, seen from one of its ends. */
export interface ShownRelation {
  readonly type: string;
  readonly direction: RelationDirection;
  /** Of the other end; of an open relation, where it is sought first. */
  readonly collection: string;
  /** The other end, for a resolved relation only. */
  readonly goldenId?: string;
  /** The other end itself, when asked for. */
  readonly golden?: ShownGoldenRecord;
  /** For an ambiguous relation: who else may be at the other end. */
  readonly candidates?: readonly RelationEnd[];
  readonly role: string;
  /** 0–1 */
  readonly share?: number;
  /** How the statement names the thing meant; for who may see the attribute that says it. */
  readonly stated?: { readonly scheme?: string; readonly value?: string; readonly name?: string };
  readonly statedBy: readonly ShownStatement[];
  readonly status: RelationStatus;
}

/**
 * Shows a relation under the grant for the stating entity: role, share and the words of the statement are part of an attribute, so
 * they are shown when it is. An ambiguous relation has candidates and a disputed one nobody, never a `goldenId`.
 */
export function showRelation(
  relation: DerivedRelation,
  direction: RelationDirection,
  grant: FieldGrant,
): Omit<ShownRelation, 'golden'> {
  const { type, status, statements } = relation;
  const [first] = statements;
  const isShown = first !== undefined && disclosureOf(first, grant) === 'shown';
  const subject = { goldenId: relation.stating.goldenId };
  if (isShown) noteShown([attributeOf(first)], grant, subject);
  const ends = direction === 'out' ? relation.ends : [relation.stating];
  const [end] = ends;
  return {
    type,
    direction,
    collection: end?.collection ?? relation.soughtIn[0] ?? '',
    ...(status === 'resolved' && end !== undefined && { goldenId: end.goldenId }),
    ...(status === 'ambiguous' && { candidates: ends }),
    role: isShown ? relation.role : type,
    ...(isShown && relation.share !== undefined && { share: relation.share }),
    ...(isShown && { stated: wordsOf(first) }),
    statedBy: statedBy(statements, grant, subject),
    status,
  };
}

const attributeOf = ({ attribute }: LinkedStatement): string => attribute.split('/')[0] ?? attribute;

function disclosureOf(statement: LinkedStatement, grant: FieldGrant): string {
  return grant.attributes.get(attributeOf(statement))?.disclosure ?? grant.undeclared;
}

function wordsOf({ scheme, value, name }: LinkedStatement): NonNullable<ShownRelation['stated']> {
  return {
    ...(scheme !== null && { scheme }),
    ...(value !== null && { value }),
    ...(name !== null && { name }),
  };
}

/** Each record once. */
function statedBy(
  statements: readonly LinkedStatement[],
  grant: FieldGrant,
  subject: DisclosedSubject,
): ShownStatement[] {
  if (statements.some(({ source }) => showsRecordKey(grant, source))) noteShownKey(grant, subject);
  const byRecord = new Map(statements.map((statement) => [statement.recordNumber, statement]));
  return [...byRecord.values()].map(({ source, recordNumber, recordKey, observedAt }) => ({
    source,
    recordId: String(recordNumber),
    ...(showsRecordKey(grant, source) && { recordKey }),
    ...(observedAt !== null && { observedAt: observedAt.toISOString() }),
  }));
}
