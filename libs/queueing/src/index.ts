export { queueBackendOf } from './queue-backend-of';
export { ResolutionHintConsumer } from './resolution-hint-consumer';
export { ResolutionHintProducer } from './resolution-hint-producer';
