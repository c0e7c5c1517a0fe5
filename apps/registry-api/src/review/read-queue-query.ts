import type { ReviewTaskQueryDto } from '@sogoc/contracts';
import type { QueueRequest } from '@sogoc/registry';

import { pageRequestOf } from '../paging/page-parameters';

export function queueRequestOf(query: ReviewTaskQueryDto): QueueRequest {
  const { collection, kind, status, order, source, province, assignee, text } = query;
  return {
    ...pageRequestOf(query),
    ...given({ collection, kind, status, order, province, assignee, text, sources: source }),
    ...given({
      weightFrom: numberOf(query.weightFrom),
      weightTo: numberOf(query.weightTo),
      ageFrom: numberOf(query.ageFrom),
      ageTo: numberOf(query.ageTo),
      clusterSizeFrom: numberOf(query.clusterSizeFrom),
      clusterSizeTo: numberOf(query.clusterSizeTo),
      seenBefore: truthOf(query.seenBefore),
      escalated: truthOf(query.escalated),
      skippedToo: truthOf(query.skipped),
      facets: truthOf(query.facets),
    }),
  };
}

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
const truthOf = (text: string | undefined): boolean | undefined => (text === undefined ? undefined : text === 'true');

/** Without the members that were left out. */
function given<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
