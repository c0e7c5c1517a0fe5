import type { KeyedEdge } from '@sogoc/resolution';

import { type CopiedColumns, copiedNumbers, copiedWords } from '../connection/copying/copy-text';

/** What is read of an edge. */
export const EDGE_COLUMNS =
  'left_no AS "left", right_no AS "right", weight, class, vetoes, match_keys AS "blockingKeys", over_number AS "overNumber", evidence';

/** As the statement that writes them reads them from JSON. */
export const COPIED_EDGE: CopiedColumns<KeyedEdge> = {
  left_no: (edge) => edge.left,
  right_no: (edge) => edge.right,
  weight: (edge) => edge.weight,
  class: (edge) => edge.class,
  vetoes: (edge) => copiedWords(edge.vetoes),
  match_keys: (edge) => copiedNumbers(edge.blockingKeys),
  over_number: (edge) => edge.overNumber ?? false,
  evidence: (edge) => edge.evidence,
};
