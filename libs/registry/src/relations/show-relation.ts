import {
  type DisclosedSubject,
  type FieldGrant,
  isShownWhole,
  noteShown,
  noteShownKey,
  type ShownGoldenRecord,
  showsRecordKey,
  withoutRestrictedParties,
} from '@sogoc/access';
import type { StatedAct } from '@sogoc/core-entities';
import {
  type DerivedRelation,
  type LinkedStatement,
  NO_RECORD,
  type RelationDirection,
  type RelationEnd,
  type RelationStatus,
  relationTime,
  rootOf,
  type StandingStatement,
  type Validity,
} from '@sogoc/resolution';

/** A record that states a relation. */
export interface ShownStatement {
  readonly source: string;
  readonly recordId: string;
  readonly recordKey?: string;
  readonly observedAt?: string;
  /** The pin by which a steward states it; then there is no record. */
  readonly decisionId?: string;
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
  /** 0–1; of one that holds on the day asked for, what was held then. */
  readonly share?: number;
  /** How the statement names the thing meant; for who may see the attribute that says it. */
  readonly stated?: { readonly scheme?: string; readonly value?: string; readonly name?: string };
  readonly statedBy: readonly ShownStatement[];
  readonly status: RelationStatus;
  /** What is to be known of the other end: `deceased`, `missing`, `dissolved` and the like. */
  readonly marks?: readonly string[];
  /** Whether it holds on the day asked for; left out when nobody says. */
  readonly inForce?: boolean;
  readonly validity: Validity;
  /** As stated: a year, a month or a day. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly act?: StatedAct;
  /** Since when one that ended is in force no more, as far as is known. */
  readonly outOfForceSince?: string;
}

/** The day on which validity is judged, and what the caller may know of the other end. */
export interface ShowingAt {
  readonly day: string;
  readonly marksOf: (end: RelationEnd) => readonly string[];
  /** Of the golden record that states it, where it was read with the relation. */
  readonly version?: number;
}

/**
 * Shows a relation under the grant for the stating entity: role, share and the words of the statement are part of an attribute, so
 * they are shown when it is. Validity is judged on a day. An ambiguous relation has candidates and a disputed one nobody, never a `goldenId`.
 */
export function showRelation(
  relation: DerivedRelation,
  direction: RelationDirection,
  grant: FieldGrant,
  { day, marksOf, version }: ShowingAt,
): Omit<ShownRelation, 'golden'> {
  const { type, status, statements } = relation;
  const [first] = statements;
  const subject = { goldenId: relation.stating.goldenId, ...(version !== undefined && { version }) };
  const isShown = first !== undefined && isShownWhole(attributeOf(first), grant, subject.goldenId);
  if (isShown) noteShown([attributeOf(first)], grant, subject);
  const ends = direction === 'out' ? relation.ends : [relation.stating];
  const [end] = ends;
  const { act, share: shareThen, ...time } = relationTime(relation, day);
  const share = time.validity === 'valid' ? shareThen : relation.share;
  const endMarks = status === 'resolved' && end !== undefined ? marksOf(end) : [];
  return {
    type,
    direction,
    collection: end?.collection ?? relation.soughtIn[0] ?? '',
    ...(status === 'resolved' && end !== undefined && { goldenId: end.goldenId }),
    ...(status === 'ambiguous' && { candidates: ends.map(({ collection, goldenId }) => ({ collection, goldenId })) }),
    role: isShown ? relation.role : type,
    ...(isShown && share !== undefined && { share }),
    ...(isShown && { stated: wordsOf(first, grant) }),
    statedBy: statedBy(statements, grant, subject),
    status,
    ...(endMarks.length > 0 && { marks: endMarks }),
    ...(time.validity !== 'unknown' && { inForce: time.validity === 'valid' }),
    ...time,
    ...(isShown && act && { act }),
  };
}

const attributeOf = ({ attribute }: LinkedStatement): string => rootOf(attribute);

/** Who is meant may keep name and number from being shown. */
function wordsOf({ scheme, value, name }: LinkedStatement, grant: FieldGrant): NonNullable<ShownRelation['stated']> {
  const words = {
    ...(scheme !== null && { scheme }),
    ...(value !== null && { value }),
    ...(name !== null && { name }),
  };
  return withoutRestrictedParties(words, grant) as NonNullable<ShownRelation['stated']>;
}

/** Each record once, and each pin. */
function statedBy(
  statements: readonly StandingStatement[],
  grant: FieldGrant,
  subject: DisclosedSubject,
): ShownStatement[] {
  if (statements.some(({ source }) => showsRecordKey(grant, source))) noteShownKey(grant, subject);
  const byOrigin = new Map(statements.map((statement) => [statement.decisionId ?? statement.recordNumber, statement]));
  return [...byOrigin.values()].map(({ source, recordNumber, recordKey, observedAt, decisionId }) => ({
    source,
    recordId: recordNumber === NO_RECORD ? '' : String(recordNumber),
    ...(recordNumber !== NO_RECORD && showsRecordKey(grant, source) && { recordKey }),
    ...(observedAt !== null && { observedAt: observedAt.toISOString() }),
    ...(decisionId !== undefined && { decisionId }),
  }));
}
