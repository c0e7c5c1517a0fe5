import type { StoredGoldenRecord } from '@sogoc/persistence';
import {
  type Reach,
  reachOfSubject,
  reachOneStepOn,
  type Reaches,
  relationsToFollow,
  type StatedType,
  waysOfDepth,
} from '@sogoc/resolution';

import type { SeenRelation } from '../surroundings/seen-relation';
import type { PlannedField } from './planned-field';

/** Where the steps of a field lead, as read. */
export type SeenReach = Reach<StoredGoldenRecord, SeenRelation>;

/** Reads, at once, what golden records are related with. */
export type ReadRelations = (
  at: readonly StoredGoldenRecord[],
  types: readonly StatedType[],
) => Promise<readonly SeenRelation[]>;

/** Follows the steps of all fields together, with one read for each depth however many fields and golden records there are. */
export async function followSteps(
  subject: StoredGoldenRecord,
  fields: readonly PlannedField[],
  read: ReadRelations,
): Promise<Reaches<StoredGoldenRecord, SeenRelation>> {
  const paths = fields.map(({ path }) => path);
  let reached: Reaches<StoredGoldenRecord, SeenRelation> = reachOfSubject(subject);
  for (let depth = 1; ; depth++) {
    const ways = waysOfDepth(paths, depth);
    if (ways.length === 0) return reached;
    const { at, types } = relationsToFollow(ways, reached);
    reached = reachOneStepOn(ways, reached, await read(at, types));
  }
}
