import { compareBytes, compareIdentity, contentHash, groupBy, type RecordIdentity } from '@sogoc/kernel';
import { foldByNumber, type NumberQuestion, numberTaskKey, type PlacedEdge } from './one-task-a-number';
import type { ReviewTaskKind, TaskDraft, TaskFinding, TaskInput } from './review-task-types';
import {
  anchorKey,
  lowestMember,
  placeOf,
  separatedPairs,
  taskScope,
  type TaskPlace,
  type TaskScope,
} from './task-scope';
import { isHeld } from './unasked/hold-wakes-when-evidence-changes';
import { isSettled } from './unasked/settled-without-asking';

/**
 * The review tasks that the evidence calls for, by key. A pair of clusters has one task about whether they are one, however many
 * edges lie between them; evidence inside one cluster makes none, nor does a pair that a `different` decision keeps apart or whose
 * evidence is settled.
 */
export function deriveTasks(input: TaskInput): TaskDraft[] {
  const scope = taskScope(input.clusters);
  const questions = [...edgeTasks(input, scope), ...findingTasks(input, scope)];
  return questions
    .map((question) => ({ ...question, held: isHeld(question, input.holds) }))
    .sort((left, right) => compareBytes(left.key, right.key));
}

/** What the evidence asks, whether or not a steward put it off. */
type Question = Omit<TaskDraft, 'held'>;

function edgeTasks({ edges, separations = [], crowdedNumbers }: TaskInput, scope: TaskScope): Question[] {
  const apart = new Set(separations.flatMap(({ left, right }) => separatedPairs(scope, left, right)));
  const byPair = new Map<string, PlacedEdge[]>();
  for (const edge of edges) {
    const place = placeOf(scope, [edge.left, edge.right]);
    if (place?.clusters.length !== 2) continue;
    const pair = anchorKey(place);
    if (isSettled(edge.reasons)) apart.add(pair);
    if (apart.has(pair)) continue;
    const known = byPair.get(pair);
    if (known) known.push({ edge, place });
    else byPair.set(pair, [{ edge, place }]);
  }
  const open = [...byPair].flatMap(([pair, placed]) => (apart.has(pair) ? [] : [placed]));
  const { single, shared } = foldByNumber(open, crowdedNumbers);
  return [...single.map((placed) => edgeTask(placed, scope)), ...shared.map((asked) => numberTask(asked, scope))];
}

/** The question who a number is of: about all clusters that are asked about over it together. */
function numberTask({ number, placed }: NumberQuestion, scope: TaskScope): Question {
  const over = placed.filter(({ edge }) => edge.numbers?.includes(number));
  const place = placeOf(scope, firstOfEachCluster(over, scope));
  if (place === undefined) throw new RangeError('A task needs an edge');
  const qualifier = number.slice(0, number.lastIndexOf('/'));
  return {
    ...question({
      kind: 'shared-identifier',
      place,
      qualifier,
      weight: over.reduce((most, { edge }) => Math.max(most, edge.weight), -Infinity),
      reasons: over.flatMap(({ edge }) => edge.reasons ?? [edge.class]),
      evidence: [number, namesOf(place.recordNumbers, scope)],
    }),
    key: numberTaskKey(number, place),
  };
}

/** Of each cluster the lowest record by identity that states the number. */
function firstOfEachCluster(over: readonly PlacedEdge[], { clusterOf, memberOf }: TaskScope): number[] {
  const ends = [...new Set(over.flatMap(({ edge }) => [edge.left, edge.right]))].flatMap(
    (recordNumber) => memberOf.get(recordNumber) ?? [],
  );
  const byCluster = groupBy(ends, ({ recordNumber }) => clusterOf.get(recordNumber));
  return [...byCluster.values()].flatMap((members) => lowestMember(members)?.recordNumber ?? []);
}

/** A contradicted identifier is the graver question, so it names the task when any edge has it. */
function edgeTask(placed: readonly PlacedEdge[], scope: TaskScope): Question {
  const sorted = [...placed].sort((left, right) => compareEdges(left, right, scope));
  const conflicts = sorted.filter(({ edge }) => edge.class === 'conflict');
  const strongest = conflicts[0] ?? sorted[0];
  if (strongest === undefined) throw new RangeError('A task needs an edge');
  const sources = strongest.place.recordNumbers.map(
    (recordNumber) => scope.memberOf.get(recordNumber)?.identity.source,
  );
  const kind: ReviewTaskKind =
    conflicts.length > 0 ? 'identifier-collision' : sources[0] === sources[1] ? 'possible-duplicate' : 'possible-match';
  return question({
    kind,
    place: strongest.place,
    qualifier: kind === 'identifier-collision' ? strongest.edge.scheme : undefined,
    weight: strongest.edge.weight,
    reasons: sorted.flatMap(({ edge }) => edge.reasons ?? [edge.class]),
    evidence: sorted.map(({ edge, place }) => [
      namesOf(place.recordNumbers, scope),
      edge.class,
      edge.weight,
      edge.scheme ?? null,
      edge.evidence ?? null,
    ]),
  });
}

/** Heaviest first, then by the identities of their ends. */
function compareEdges(left: PlacedEdge, right: PlacedEdge, scope: TaskScope): number {
  const end = (placed: PlacedEdge, at: 0 | 1): RecordIdentity =>
    scope.memberOf.get(placed.place.recordNumbers[at] ?? 0)?.identity ?? { source: '', recordKey: '' };
  return (
    right.edge.weight - left.edge.weight ||
    compareIdentity(end(left, 0), end(right, 0)) ||
    compareIdentity(end(left, 1), end(right, 1)) ||
    compareBytes(left.edge.class, right.edge.class)
  );
}

function findingTasks({ findings }: TaskInput, scope: TaskScope): Question[] {
  const asked = findings.flatMap((finding) => {
    const place = placeOf(scope, finding.recordNumbers);
    return place === undefined ? [] : [findingTask(finding, place, scope)];
  });
  return [...groupBy(asked, ({ key }) => key).values()].map(joinQuestions);
}

function findingTask(finding: TaskFinding, place: TaskPlace, scope: TaskScope): Question {
  const { kind, qualifier, weight = 0, reasons } = finding;
  const evidence = [namesOf(place.recordNumbers, scope), finding.evidence ?? null];
  return question({ kind, place, qualifier, weight, reasons, evidence });
}

/** Findings of one kind about the same clusters are one task; its evidence is all of theirs. */
function joinQuestions(asked: readonly Question[]): Question {
  const sorted = [...asked].sort(
    (left, right) => right.weight - left.weight || compareBytes(left.fingerprint, right.fingerprint),
  );
  const [first] = sorted;
  if (first === undefined) throw new RangeError('A task needs a finding');
  if (sorted.length === 1) return first;
  const fingerprint = contentHash(sorted.map((each) => each.fingerprint).sort());
  const reasons = sortedCodes(sorted.flatMap((each) => each.reasons));
  return { ...first, reasons, fingerprint };
}

interface QuestionParts {
  readonly kind: ReviewTaskKind;
  readonly place: TaskPlace;
  readonly qualifier: string | undefined;
  readonly weight: number;
  readonly reasons: readonly string[];
  readonly evidence: unknown;
}

function question({ kind, place, qualifier, weight, reasons, evidence }: QuestionParts): Question {
  return {
    key: [kind, anchorKey(place), ...(qualifier === undefined ? [] : [qualifier])].join('/'),
    kind,
    anchorNumbers: place.clusters.map(({ anchor }) => anchor.recordNumber),
    goldenIds: place.clusters.map(({ goldenId }) => goldenId),
    recordNumbers: place.recordNumbers,
    ...(qualifier === undefined ? {} : { qualifier }),
    weight,
    reasons: sortedCodes(reasons),
    fingerprint: contentHash([kind, qualifier ?? null, evidence]),
  };
}

function namesOf(recordNumbers: readonly number[], scope: TaskScope): RecordIdentity[] {
  return recordNumbers
    .flatMap((recordNumber) => scope.memberOf.get(recordNumber)?.identity ?? [])
    .sort(compareIdentity);
}

function sortedCodes(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort(compareBytes);
}
