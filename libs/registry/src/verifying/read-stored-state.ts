import { StoredStateRepository, type Transaction } from '@sogoc/persistence';
import type { StoredState } from '@sogoc/resolution';

import { readAnchors } from '../whole-state';

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
