import type { ReviewTaskKind } from '@sogoc/golden';

import type { Answered, StewardDesk } from './steward-desk';

export type Collection = 'vehicles' | 'persons' | 'enterprises';

export interface GoldenRow {
  readonly id: string;
  readonly collection: Collection;
  readonly records: readonly string[];
  readonly attributes: unknown;
  readonly isPinned: boolean;
}

export interface TaskRow {
  readonly id: string;
  readonly kind: ReviewTaskKind;
  readonly goldenIds: readonly string[];
  readonly isHeld: boolean;
}

/** Where a relation leads that a golden record states. */
export interface StatedRelation {
  readonly goldenId: string;
  readonly type: string;
  readonly status: string;
  readonly targetIds: readonly string[];
}

/** What decisions change, as everybody can read it. */
export interface World {
  readonly goldens: readonly GoldenRow[];
  /** That wait, of every entity. */
  readonly tasks: readonly TaskRow[];
  readonly relations: readonly StatedRelation[];
}

const GOLDENS = `
SELECT g.id, g.entity || 's' AS collection, array_agg(l.record_no::text ORDER BY l.record_no) AS records, g.attributes,
  EXISTS (SELECT FROM decision d WHERE d.kind = 'pin' AND d.status = 'applied' AND d.golden_ids @> ARRAY[g.id]) AS "isPinned"
FROM golden_record g JOIN link l ON l.golden_id = g.id GROUP BY g.id ORDER BY min(l.record_no)`;

/** By what they are about, because ids of one moment have no order. */
const TASKS = `
SELECT id, kind, golden_ids::text[] AS "goldenIds", status = 'held' AS "isHeld" FROM review_task WHERE status IN ('open', 'claimed', 'held')
ORDER BY task_key, created_at`;

const FINGERPRINT = `
SELECT (SELECT count(*) FROM decision) AS decisions, (SELECT count(*) FROM change_event) AS events,
  (SELECT count(*) FROM relation_recheck) AS rechecks,
  (SELECT json_agg(json_build_array(id, version, status) ORDER BY id) FROM golden_record) AS goldens,
  (SELECT json_agg(json_build_array(id, revision, status, claim_token, updated_at) ORDER BY id) FROM review_task) AS tasks,
  (SELECT json_agg(json_build_array(record_no, golden_id) ORDER BY record_no) FROM link) AS links`;

/** Numbers of a linear congruential generator: the walk is the same each time. */
export function drawerOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Reads what stands on a desk's registry. */
export class WorldReader {
  constructor(private readonly desk: StewardDesk) {}

  async read(): Promise<World> {
    const goldens = (await this.desk.api.database.query<GoldenRow>(GOLDENS)).rows;
    const tasks = (await this.desk.api.database.query<TaskRow>(TASKS)).rows;
    const stating = goldens.filter(({ collection }) => collection === 'enterprises');
    const relations = await Promise.all(stating.map((golden) => this.relationsOf(golden)));
    return { goldens, tasks, relations: relations.flat() };
  }

  /** Of all that a decision could write. */
  async fingerprint(): Promise<unknown> {
    return (await this.desk.api.database.query(FINGERPRINT)).rows;
  }

  /** Those in force: of several records that say otherwise one is believed. */
  private async relationsOf({ collection, id }: GoldenRow): Promise<StatedRelation[]> {
    const { items } = (await this.desk.get(`/v1/${collection}/${id}/relations?direction=out`)).body;
    return (items as Answered['body'][])
      .filter(({ validity }) => validity === 'valid')
      .map(({ type, status, goldenId, candidates = [] }) => ({
        goldenId: id,
        type,
        status,
        targetIds: goldenId ? [goldenId] : candidates.map((end: { goldenId: string }) => end.goldenId),
      }));
  }
}
