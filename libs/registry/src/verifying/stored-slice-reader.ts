import { Injectable } from '@nestjs/common';
import { StoredStateRepository, type Transaction } from '@sogoc/persistence';
import type { DerivedSlice, StoredIds, StoredLink, StoredSlice } from '@sogoc/resolution';

/** Reads what is stored around the records of a slice, to be compared. `tx` should see one snapshot. */
@Injectable()
export class StoredSliceReader {
  constructor(private readonly stored: StoredStateRepository) {}

  /** Where its records are linked to, and the ids that are anchored at them. */
  async ids(tx: Transaction, entity: string, { recordNumbers }: DerivedSlice): Promise<StoredIds> {
    const anchors = await this.stored.anchorsAt(tx, entity, recordNumbers);
    const links = await this.stored.links(tx, entity, recordNumbers);
    return { anchors, links: new Map(links.map((link) => [link.recordNumber, link])) };
  }

  /** `goldenIds`: the golden records that belong to the slice. */
  async read(
    tx: Transaction,
    entity: string,
    goldenIds: readonly string[],
    links: ReadonlyMap<number, StoredLink>,
  ): Promise<Omit<StoredSlice, 'askedAboutRelations'>> {
    const { stored } = this;
    const goldens = await stored.goldens(tx, entity, goldenIds);
    const firstIds = [...new Set([...links.values()].map(({ firstGoldenId }) => firstGoldenId))];
    return {
      links,
      goldens: new Map(goldens.map((row) => [row.goldenId, row])),
      knownIds: new Set(await stored.knownIds(tx, entity, firstIds)),
      anchors: await stored.anchorsOf(tx, entity, goldenIds),
      identifiers: await stored.identifiers(tx, entity, goldenIds),
      searchRows: await stored.searchRows(tx, entity, goldenIds),
      pinnedStatements: await stored.pinnedStatements(tx, entity, goldenIds),
    };
  }
}
