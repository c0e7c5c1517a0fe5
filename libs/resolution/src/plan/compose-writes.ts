import { type EntityDeclaration, searchTermsOf } from '@sogoc/core-entities';
import type { GoldenChangePlan, TaskDiff, TaskDraft } from '@sogoc/golden';
import type { IdGenerator } from '@sogoc/kernel';

import { type BlockEntry, leftBlocks } from '../candidates/block-entries';
import type { OversizedBlock } from '../candidates/oversized-blocks';
import type { KeyedEdge } from '../edges/keyed-edge';
import type { EdgePlan } from '../edges/plan-edges';
import type { WantedIdentifier } from '../relations/who-carries-a-named-number';
import type { RelationStatementRow } from '../relations/relation-statement';
import { droppedReplacements, statementRows } from '../relations/statement-rows';
import type { RecordChange, ResolvedRecord } from '../versions/resolved-record';
import { historyOf, type PlannedHistory } from './golden-history';
import type { UnitPlan } from './plan-unit-of-work';
import { changedNumbersOf, type StoredLink } from './scope';

/** A draft to be written under an id: a new one, or that of the task it continues. */
export interface TaskWrite {
  readonly id: string;
  readonly draft: TaskDraft;
}

/** All that a unit of work writes, by table; within a member what is removed goes first. */
export interface UnitWrites {
  readonly declaration: EntityDeclaration;
  /** Numbers of the records that changed; none when a decision made the unit. */
  readonly changedNumbers: readonly number[];
  readonly records: {
    /** Never resolved before. */
    readonly added: readonly ResolvedRecord[];
    readonly changed: readonly ResolvedRecord[];
  };
  /** Places in blocks that changed records leave. Those that they take are told by their keys. */
  readonly leftBlocks: readonly BlockEntry[];
  readonly oversizedBlocks: { readonly removed: readonly number[]; readonly written: readonly OversizedBlock[] };
  readonly edges: {
    readonly removed: readonly Pick<KeyedEdge, 'left' | 'right'>[];
    /** Of ends that no edge joined. */
    readonly added: readonly KeyedEdge[];
    readonly changed: readonly KeyedEdge[];
  };
  /** All that the changed records state; undefined: the entity states no relations. */
  readonly statements: readonly RelationStatementRow[] | undefined;
  /** Identifiers of what a changed record said to have replaced, and says no more. */
  readonly droppedReplacements: readonly WantedIdentifier[];
  /** Golden records, ids, links and identifiers. */
  readonly goldens: GoldenChangePlan;
  /** The links of that plan. */
  readonly links: {
    /** Of records that never had one. */
    readonly added: GoldenChangePlan['identity']['links'];
    readonly moved: GoldenChangePlan['identity']['links'];
  };
  readonly searchTerms: {
    readonly written: readonly { readonly goldenId: string; readonly terms: readonly string[] }[];
    readonly endedIds: readonly string[];
  };
  readonly tasks: {
    /** New ones and those that come back. */
    readonly opened: readonly TaskWrite[];
    readonly updated: readonly TaskWrite[];
    readonly held: readonly TaskWrite[];
    readonly closed: TaskDiff['close'];
  };
  readonly history: PlannedHistory;
  readonly events: readonly (GoldenChangePlan['events'][number] & { readonly entity: string })[];
}

export interface WritesSubject {
  readonly declaration: EntityDeclaration;
  readonly changes: readonly RecordChange[];
  readonly edgePlan: EdgePlan;
  readonly unit: UnitPlan;
}

/** What carrying a plan out comes to. `mint` gives ids of new tasks. */
export function composeWrites(
  { declaration, changes, edgePlan, unit: { plan, stored, links } }: WritesSubject,
  mint: IdGenerator,
): UnitWrites {
  const { entity, attributes } = declaration;
  return {
    declaration,
    changedNumbers: changedNumbersOf(changes),
    records: {
      added: changes.filter(({ before }) => before === undefined).map(({ after }) => after),
      changed: changes.filter(({ before }) => before !== undefined).map(({ after }) => after),
    },
    leftBlocks: leftBlocks(changes),
    oversizedBlocks: edgePlan.oversizedBlocks ?? { removed: [], written: [] },
    edges: edgeWrites(edgePlan),
    statements: statementsOf(declaration, changes),
    droppedReplacements: droppedBy(declaration, changes),
    goldens: plan,
    links: linkWrites(plan, links),
    searchTerms: {
      written: plan.goldens.map(({ goldenId, composed }) => ({
        goldenId,
        terms: searchTermsOf(attributes, composed.attributes),
      })),
      endedIds: [...plan.merged, ...plan.retired].map(({ goldenId }) => goldenId),
    },
    tasks: taskWrites(plan.tasks, mint),
    history: historyOf(plan, stored),
    events: plan.events.map((event) => ({ ...event, entity })),
  };
}

function edgeWrites({ removed, written, added = [] }: EdgePlan): UnitWrites['edges'] {
  const isAdded = new Set(added);
  return { removed, added, changed: written.filter((edge) => !isAdded.has(edge)) };
}

function linkWrites({ identity: { links } }: GoldenChangePlan, stored: readonly StoredLink[]): UnitWrites['links'] {
  const linked = new Set(stored.map(({ recordNumber }) => recordNumber));
  return {
    added: links.filter(({ recordNumber }) => !linked.has(recordNumber)),
    moved: links.filter(({ recordNumber }) => linked.has(recordNumber)),
  };
}

/** What a difference of tasks writes. */
function taskWrites({ create, reopen, update, hold, close }: TaskDiff, mint: IdGenerator): UnitWrites['tasks'] {
  const created = create.map((draft) => ({ id: mint(), draft }));
  return { opened: [...created, ...reopen], updated: update, held: hold, closed: close };
}

function statementsOf(
  declaration: EntityDeclaration,
  changes: readonly RecordChange[],
): RelationStatementRow[] | undefined {
  if (declaration.relations.length === 0) return undefined;
  return changes.flatMap(({ after }) => statementRows(declaration, after.recordNumber, after));
}

function droppedBy(declaration: EntityDeclaration, changes: readonly RecordChange[]): WantedIdentifier[] {
  return changes.flatMap(({ before, after }) =>
    before ? droppedReplacements(declaration, after.recordNumber, before.attributes, after.attributes) : [],
  );
}
