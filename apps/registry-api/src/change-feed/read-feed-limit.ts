import { type ChangeFeedQueryDto, FEED_PAGE } from '@sogoc/contracts';
import { eitherOf, sizeOf } from '@sogoc/platform';

/** At most 1000; left out: 100. Throws `InvalidRequestError` for what is no whole number from 1 on. */
export function limitOf({ limit, pageSize }: Pick<ChangeFeedQueryDto, 'limit' | 'pageSize'>): number {
  return sizeOf(eitherOf({ limit, pageSize }), FEED_PAGE.default, FEED_PAGE.maximum, 'limit');
}
