export { ChangeFeedRepository } from './change-feed.repository';
export { FeedRepository } from './feed-history.repository';
