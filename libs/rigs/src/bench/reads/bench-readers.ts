import { randomUUID } from 'node:crypto';

import { hashApiKey, newApiKey } from '@sogoc/access';
import { coreRegistry } from '@sogoc/core-entities';

import type { RunSql } from '../bench-registry';

/** The collection that is read. */
export const COLLECTION = 'persons';
/** Code of the system, and of the purpose it was granted. */
export const SYSTEM = 'bench';

/** A key that sees all by its view, or that belongs to a system. */
export async function makeKey(run: RunSql, system?: string): Promise<string> {
  const key = newApiKey();
  await run(`INSERT INTO api_key (id, key_hash, role, label, view, system)
    VALUES ('${randomUUID()}', '\\x${hashApiKey(key).toString('hex')}', 'consumer', 'bench', 'full', ${system ? `'${system}'` : 'NULL'})`);
  return key;
}

/** The key of a system that was granted all there is. */
export async function makeSystemKey(run: RunSql): Promise<string> {
  const { declaration } = coreRegistry.entityByCollection(COLLECTION)!;
  const terms = {
    ...{ system: SYSTEM, purpose: SYSTEM, collection: COLLECTION, ground: 'request' },
    ...{ legalBasis: 'bench', validFrom: '2026-01-01' },
    attributes: declaration.attributes.map(({ name }) => name),
    schemes: coreRegistry.entities.flatMap(({ declaration: { identifiers } }) =>
      identifiers.map(({ scheme }) => scheme),
    ),
  };
  const [one, other] = [randomUUID(), randomUUID()];
  await run(
    `INSERT INTO principal (id, kind, name) VALUES ('${one}', 'person', 'bench'), ('${other}', 'person', 'bench')`,
  );
  await run(`INSERT INTO agency (code, title_vi, level) VALUES ('BENCH', 'bench', 'other')`);
  await run(`INSERT INTO information_system (code, agency, title_vi) VALUES ('${SYSTEM}', 'BENCH', 'bench')`);
  await run(`INSERT INTO purpose (code, title_vi, citation) VALUES ('${SYSTEM}', 'bench', 'bench')`);
  await run(`INSERT INTO access_grant (id, system, purpose, collection, version, terms, proposed_by, proposed_at, approved_by, approved_at)
    VALUES ('${randomUUID()}', '${SYSTEM}', '${SYSTEM}', '${COLLECTION}', 1, '${JSON.stringify(terms)}', '${one}', now(), '${other}', now())`);
  return makeKey(run, SYSTEM);
}

export async function goldenIds(run: RunSql): Promise<readonly string[]> {
  const rows = await run<{ id: string }>(
    'SELECT g.id FROM golden_record g JOIN golden_anchor a ON a.golden_id = g.id JOIN link l ON l.record_no = a.anchor_no AND l.golden_id = g.id',
  );
  return rows.map(({ id }) => id);
}
