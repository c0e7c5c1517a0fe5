import { ENTITY_REGISTRY } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityRegistry, searchTermsOf } from '@sogoc/core-entities';
import { GoldenSearchWriterRepository, TransactionRunner } from '@sogoc/persistence';

const BATCH = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Fills the index for golden records that were written before there was one. */
@Injectable()
export class SearchIndexService {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly transactions: TransactionRunner,
    private readonly writer: GoldenSearchWriterRepository,
  ) {}

  /** Answers how many rows were missing. Harmless beside workers and beside itself; `shouldStop` is asked between batches. */
  async fill(shouldStop: () => boolean = () => false): Promise<number> {
    let total = 0;
    for (const { declaration } of this.entities.entities) {
      let after = FIRST_ID;
      let count = BATCH;
      while (count === BATCH && !shouldStop()) {
        [after, count] = await this.fillBatch(declaration.entity, after);
        total += count;
      }
    }
    return total;
  }

  private async fillBatch(entity: string, after: string): Promise<readonly [last: string, count: number]> {
    const { attributes: declared = [] } = this.entities.entityByName(entity)?.declaration ?? {};
    return this.transactions.run(async (tx) => {
      const missing = await this.writer.missing(tx, entity, after, BATCH);
      const rows = missing.map(({ goldenId, version, attributes }) => ({
        goldenId,
        version,
        terms: searchTermsOf(declared, attributes),
      }));
      if (rows.length > 0) await this.writer.fill(tx, rows);
      return [rows.at(-1)?.goldenId ?? after, rows.length];
    });
  }
}
