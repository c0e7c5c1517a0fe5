import { Injectable } from '@nestjs/common';

import { type PreparedStatement, ReadPool } from './read-pool';

const VERSIONS: PreparedStatement = {
  name: 'golden-versions',
  text: 'SELECT id, version FROM golden_record WHERE id = ANY ($1::uuid[])',
};

/** In which version golden records stand. */
@Injectable()
export class GoldenVersions {
  constructor(private readonly pool: ReadPool) {}

  /** By id; ids that nobody carries or carried are not in the map. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.pool.query<{ id: string; version: number }>(VERSIONS, [ids]);
    return new Map(rows.map(({ id, version }) => [id, version]));
  }
}
