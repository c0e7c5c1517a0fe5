import type { DroppableItems } from '../../earlier-versions/dropped-items';
import type { StatedRelative } from '../reading/read-relatives';
import { areOne, kindOf } from './exclusive-relatives';

/** What ends by an act of an office or court (Law on Adoption 52/2010/QH12 art. 25; Civil Code 91/2015/QH13 art. 62); kin stays kin. */
const ENDING: ReadonlySet<string> = new Set([
  'adoptive-father',
  'adoptive-mother',
  'adoptive-parent',
  'adopted-child',
  'guardian',
  'ward',
]);

/** Relatives that are such no more when the record does not list them any longer. */
export const DROPPABLE_RELATIVES: DroppableItems<StatedRelative> = {
  attribute: 'relatives',
  canEnd: ({ relation, validTo }) => validTo === undefined && ENDING.has(relation ?? ''),
  isOne: (left, right) => kindOf(left) === kindOf(right) && areOne(left, right),
};
