export {
  asRuntime,
  createEmptyDatabase,
  createTestDatabase,
  type TestDatabase,
  withAdminConnection,
  withDatabase,
} from './database/test-database';
export { eventually } from './eventually';
export type { ObservedState } from './link-state/observed-state';
export { type DecisionOutcome, type LinkStateRegistry, playLinkState } from './link-state/play-link-state';
export { TcpProxy } from './network/tcp-proxy';
export { isRedisInstalled, startTestRedis, type TestRedis } from './queue/redis-server';
export { startTestRedisCluster, startTestRedisSentinel, type TestRedisGroup } from './queue/redis-group';
export { car, sourceOf, type VehicleAttributes } from './vehicles/vehicle-records';
export { vehicle } from './vehicles/vehicle.declaration';
export { exampleKeySet } from './example-key-set';
