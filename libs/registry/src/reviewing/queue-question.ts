import type { OpenCollection } from '@sogoc/access';
import { placesOfProvince } from '@sogoc/core-entities';
import type { ReviewTaskState } from '@sogoc/golden';
import { queryText, type SoughtTerms } from '@sogoc/persistence';

import { planTextSearch } from '@sogoc/resolution';

/** What narrows the queue, in the words of the API. */
export interface QueueQuestion {
  readonly collection?: string;
  readonly kind?: string;
  /** Undefined: what stands in the queue, that is open or claimed. */
  readonly status?: ReviewTaskState;
  /** A record of each is among those that the task rests on. */
  readonly sources?: readonly string[];
  /** Two digits, of today. */
  readonly province?: string;
  /** In bits. */
  readonly weightFrom?: number;
  readonly weightTo?: number;
  /** In days. */
  readonly ageFrom?: number;
  readonly ageTo?: number;
  /** A principal, `me` or `none`. */
  readonly assignee?: string;
  /** Records of its golden records together. */
  readonly clusterSizeFrom?: number;
  readonly clusterSizeTo?: number;
  readonly seenBefore?: boolean;
  readonly escalated?: boolean;
  readonly skippedToo?: boolean;
  /** What its golden records are found by, as far as the caller may find by it. */
  readonly text?: string;
}

/** `codeSet/code` of all that lies in a province of today; none: nothing does. */
export const placesOf = (province: string): readonly string[] => placesOfProvince(province);

/** By what the golden records of each collection are found. */
export function soughtBy(text: string, opened: readonly OpenCollection[]): readonly SoughtTerms[] {
  return opened.map(({ declaration, grant }) => {
    const conditions = planTextSearch(text, declaration, grant) ?? [];
    return {
      entity: declaration.entity,
      queries: conditions.flatMap((condition) => ('terms' in condition ? [queryText(condition.terms)] : [])),
      identifiers: conditions.flatMap((condition) => ('oneOf' in condition ? condition.oneOf : [])),
    };
  });
}
