export { queueBackendOf } from './redis-or-postgres-queue';
export { ResolutionHintConsumer } from './resolution-hint-consumer';
export { ResolutionHintProducer } from './resolution-hint-producer';
