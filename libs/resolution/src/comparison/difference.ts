/** What does not hold of the stored state, in the order in which it is told. */
export const DIFFERENCE_KINDS = [
  'record-not-resolved',
  'behind',
  'record-without-version',
  'record-identity',
  'record-status',
  'record-version',
  'record-attribute',
  'record-identifiers',
  'record-features',
  'record-findings',
  'record-match-keys',
  'record-block-order',
  'match-key-missing',
  'match-key-left',
  'match-key-order',
  'crowded-key-missing',
  'crowded-key-left',
  'crowded-key-wrong',
  'edge-missing',
  'edge-left',
  'edge-direction',
  'edge-weight',
  'edge-class',
  'edge-vetoes',
  'edge-match-keys',
  'edge-evidence',
  'edge-over-number',
  'link-missing',
  'link-moved',
  'link-left',
  'link-first-id',
  'anchor-missing',
  'anchor-misplaced',
  'id-not-oldest',
  'golden-missing',
  'golden-orphan',
  'golden-status',
  'golden-not-emptied',
  'golden-value',
  'golden-provenance',
  'golden-identifiers',
  'golden-record-count',
  'golden-review-flag',
  'identifier-missing',
  'identifier-left',
  'identifier-status',
  'search-missing',
  'search-left',
  'search-terms',
  'search-birth',
  'statement-missing',
  'statement-left',
  'statement-changed',
  'pinned-statement-missing',
  'pinned-statement-left',
  'relation-answer',
  'task-missing',
  'task-left',
  'task-twice',
  'task-state',
  'task-weight',
  'task-anchors',
  'task-goldens',
  'task-records',
  'task-reasons',
  'task-evidence',
  'task-claim',
  'task-closing',
  'history-missing',
  'history-gap',
  'history-document',
  'event-missing',
  'event-order',
  'erasure-record',
  'erasure-golden',
  'decision-seal',
  'note-seal',
  'seal-chain',
] as const;

const PLACES: ReadonlyMap<string, number> = new Map(DIFFERENCE_KINDS.map((kind, place) => [kind, place]));

/** In the order of `DIFFERENCE_KINDS`, and of one kind by whose they are, so that the order does not depend on how they were found. */
export function inOrder(differences: readonly Difference[]): Difference[] {
  return [...differences].sort(compareDifferences);
}

function compareDifferences(one: Difference, other: Difference): number {
  return (
    (PLACES.get(one.kind) ?? 0) - (PLACES.get(other.kind) ?? 0) ||
    compareNumbers(one.recordId, other.recordId) ||
    compareNumbers(one.otherRecordId, other.otherRecordId) ||
    compareTexts(one.goldenId, other.goldenId) ||
    compareTexts(one.taskId, other.taskId) ||
    compareTexts(one.field, other.field)
  );
}

const compareNumbers = (one = '0', other = '0'): number => Number(one) - Number(other);
const compareTexts = (one = '', other = ''): number => (one < other ? -1 : one > other ? 1 : 0);

export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** One thing that is not as it should be. It names ids, attributes and schemes, and never holds a value of a record. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly recordId?: string;
  /** The other end of an edge. */
  readonly otherRecordId?: string;
  readonly goldenId?: string;
  readonly taskId?: string;
  readonly decisionId?: string;
  readonly noteId?: string;
  /** Attribute, scheme, relation or column. */
  readonly field?: string;
  /** Ids, numbers and codes as they are; values only under a seal, and left out without one. */
  readonly expected?: string;
  readonly found?: string;
}

/** Names a value so that equal ones can be told and none can be found out; undefined: say nothing of it. */
export type Seal = (value: unknown) => string | undefined;

export const SILENT_SEAL: Seal = () => undefined;

/** The members `expected` and `found` of values that must not be shown. */
export function sealed(seal: Seal, expected: unknown, found: unknown): Pick<Difference, 'expected' | 'found'> {
  const [e, f] = [expected, found].map((value) => (value === undefined ? undefined : seal(value)));
  return { ...(e !== undefined && { expected: e }), ...(f !== undefined && { found: f }) };
}

/** One line: the kind, whose it is, and what was expected and found. */
export function differenceText(difference: Difference): string {
  const { kind, recordId, otherRecordId, goldenId, taskId, decisionId, noteId, field, expected, found } = difference;
  const subjects = [
    recordId && `record ${recordId}`,
    otherRecordId && `record ${otherRecordId}`,
    goldenId && `golden ${goldenId}`,
    taskId && `task ${taskId}`,
    decisionId && `decision ${decisionId}`,
    noteId && `note ${noteId}`,
    field,
  ].filter((subject) => subject !== undefined && subject !== '');
  const states = [
    expected === undefined ? [] : [`expected ${expected}`],
    found === undefined ? [] : [`found ${found}`],
  ].flat();
  return [`${kind}:`, subjects.join(', '), ...(states.length > 0 ? [`(${states.join(', ')})`] : [])].join(' ');
}
