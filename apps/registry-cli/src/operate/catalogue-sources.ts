import { SourceRepository, TransactionRunner } from '@sogoc/persistence';
import type { StandaloneRegistry } from '@sogoc/registry';
import type { StoredSource } from '@sogoc/resolution';

import { sourceCatalogue } from '../../../../prisma-seeds';

/** The shipped catalogue as rows. */
export function catalogueSources(): StoredSource[] {
  return sourceCatalogue.map((source) => ({ ...source, habits: { ...source.habits } }));
}

/** Adds the sources of the catalogue that the database lacks. Answers how many. */
export async function addSources(registry: StandaloneRegistry): Promise<number> {
  const sources = registry.get(SourceRepository);
  return registry.get(TransactionRunner).run(async (tx) => {
    let added = 0;
    for (const source of catalogueSources()) {
      if (await sources.insert(tx, source)) added += 1;
    }
    return added;
  });
}
