import type { AnchoredId } from '@sogoc/golden';
import {
  type StoredGoldenRow,
  type StoredIdentifierRow,
  type StoredLineageRow,
  type StoredRecordRow,
  type StoredSearchRow,
  StoredStateRepository,
  type StoredTaskRow,
  type Transaction,
} from '@sogoc/persistence';
import type {
  BlockEntry,
  KeyedEdge,
  OversizedBlock,
  RelationStatementRow,
  StoredLink,
  RelationAnswerRow,
} from '@sogoc/resolution';

import { readAnchors } from '../whole-state';

/** The state of one entity as it is stored. */
export interface StoredState {
  readonly records: ReadonlyMap<number, StoredRecordRow>;
  /** Records of which resolution has made nothing yet. */
  readonly unresolvedNumbers: readonly number[];
  /** Records with work waiting: what is stored of them and around them is about to change. */
  readonly pendingNumbers: ReadonlySet<number>;
  /** Whether somebody has yet to look at relations; their review tasks cannot be judged then. */
  readonly waitingRechecks: number;
  readonly blockingKeys: readonly BlockEntry[];
  readonly oversizedBlocks: readonly OversizedBlock[];
  readonly edges: readonly KeyedEdge[];
  readonly links: ReadonlyMap<number, StoredLink>;
  readonly anchors: readonly AnchoredId[];
  readonly goldens: ReadonlyMap<string, StoredGoldenRow>;
  readonly identifiers: readonly StoredIdentifierRow[];
  readonly searchRows: readonly StoredSearchRow[];
  readonly statements: readonly RelationStatementRow[];
  readonly relationAnswers: readonly RelationAnswerRow[];
  readonly tasks: readonly StoredTaskRow[];
  readonly lineages: readonly StoredLineageRow[];
}

/** Reads the state of an entity; `tx` should see one snapshot. `progress` is told the step and how many rows were read. */
export async function readStoredState(
  tx: Transaction,
  entity: string,
  progress: (table: string, rows: number) => void = () => undefined,
): Promise<StoredState> {
  const stored = new StoredStateRepository();
  const all = async <Row>(table: string, pages: AsyncGenerator<Row[]>): Promise<Row[]> => {
    const rows: Row[] = [];
    for await (const page of pages) {
      for (const row of page) rows.push(row);
      progress(`read ${table}`, rows.length);
    }
    return rows;
  };
  const records = await all('records', stored.records(tx, entity));
  const links = await all('links', stored.links(tx, entity));
  const goldens = await all('golden records', stored.goldens(tx, entity));
  return {
    records: new Map(records.map((row) => [row.recordNumber, row])),
    unresolvedNumbers: await stored.unresolvedNumbers(tx, entity),
    pendingNumbers: new Set(await stored.pendingNumbers(tx, entity)),
    waitingRechecks: await stored.waitingRechecks(tx),
    blockingKeys: await all('match keys', stored.blockingKeys(tx, entity)),
    oversizedBlocks: await all('crowded keys', stored.oversizedBlocks(tx, entity)),
    edges: await all('edges', stored.edges(tx, entity)),
    links: new Map(links.map((row) => [row.recordNumber, row])),
    anchors: await readAnchors(tx, entity),
    goldens: new Map(goldens.map((row) => [row.goldenId, row])),
    identifiers: await all('identifiers', stored.identifiers(tx, entity)),
    searchRows: await all('search rows', stored.searchRows(tx, entity)),
    statements: await all('relation statements', stored.statements(tx, entity)),
    relationAnswers: await all('relation answers', stored.relationAnswers(tx, entity)),
    tasks: await all('review tasks', stored.tasks(tx, entity)),
    lineages: await all('lineages', stored.lineages(tx, entity)),
  };
}
