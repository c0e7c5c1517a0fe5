import { Injectable } from '@nestjs/common';
import { StoredStateRepository, type Transaction } from '@sogoc/persistence';
import type { StoredState } from '@sogoc/resolution';

import { StateRecomputation } from '../whole-state/state-recomputation';

/** Reads what is stored of an entity, to be compared. */
@Injectable()
export class StoredStateReader {
  constructor(
    private readonly stored: StoredStateRepository,
    private readonly recomputation: StateRecomputation,
  ) {}

  /** Reads the state of an entity; `tx` should see one snapshot. `progress` is told the step and how many rows were read. */
  async read(
    tx: Transaction,
    entity: string,
    progress: (table: string, rows: number) => void = () => undefined,
  ): Promise<StoredState> {
    const { stored } = this;
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
      anchors: await this.recomputation.anchors(tx, entity),
      goldens: new Map(goldens.map((row) => [row.goldenId, row])),
      identifiers: await all('identifiers', stored.identifiers(tx, entity)),
      searchRows: await all('search rows', stored.searchRows(tx, entity)),
      statements: await all('relation statements', stored.statements(tx, entity)),
      pinnedStatements: await all('pinned statements', stored.pinnedStatements(tx, entity)),
      relationAnswers: await all('relation answers', stored.relationAnswers(tx, entity)),
      tasks: await all('review tasks', stored.tasks(tx, entity)),
      lineages: await all('lineages', stored.lineages(tx, entity)),
    };
  }
}
