export { ConfigModule } from './config/config.module';
export type { ConnectionLimits } from './limits/connection-limits';
export { DatabaseConfig } from './config/database.config';
export { HttpConfig } from './config/http.config';
export { IntakeConfig } from './config/intake.config';
export { LoggingConfig } from './config/logging.config';
export { QueueDashboardConfig } from './config/queue-dashboard.config';
export { QueueConfig } from './config/queue.config';
export { ReadinessConfig } from './config/readiness.config';
export { RateLimitConfig } from './config/rate-limit.config';
export {
  type ConfigClass,
  type Environment,
  InvalidConfigurationError,
  readConfig,
  readConfigs,
} from './config/read-config';
export { StartConfig } from './config/start.config';
export { SourceKeyConfig } from './config/source-key.config';
export { WorkerOperationsConfig } from './config/worker-operations.config';
export { WorkerConfig } from './config/worker.config';
export { BODY_UNREAD, NdjsonBody, UnreadBody } from './http/body-parsers';
export { configureHttp } from './http/configure-http';
export { refuseMethod } from './http/method-not-allowed';
export { createHttpAdapter } from './http/http-adapter';
export { decodeCursor, encodeCursor, isShortInteger } from './paging/cursor';
export { type Page, pageOf, type PageRequest } from './paging/page';
export { eitherOf, pageSizeOf, sizeOf } from './paging/page-size';
export { preferredWaitSeconds } from './http/prefer-wait';
export { readJson } from './http/read-json';
export { isSafeMethod } from './http/safe-methods';
export { loggableError } from './logging/loggable-error';
export { LoggingModule } from './logging/logging.module';
export { currentRequestId, withinRequest } from './logging/request-context';
export { registerHttpMetrics } from './metrics/http-metrics';
export { METRIC_PREFIX, MetricsRegistry } from './metrics/metrics-registry';
export { MetricsModule } from './metrics/metrics.module';
export {
  BodyTooLargeError,
  InvalidRequestError,
  MalformedBodyError,
  RegistryUnavailableError,
  RouteNotFoundError,
  UnsupportedMediaTypeError,
} from './problems/errors';
export { ProblemDetailsFilter } from './problems/problem-details.filter';
export { PROBLEM_CONTENT_TYPE, problemDocumentOf } from './problems/problem-document';
export { RequestValidationPipe } from './request/request-validation.pipe';
export { atMostEvery } from './process/at-most-every';
export { LOW_PRIORITY, lowerPriorityOfThread } from './process/lower-priority';
export { exitWithParent, onStopSignal, tellParentReady } from './process/process-signals';
export { TokenBuckets } from './rate-limit/token-buckets';
export { cookieOf, isLoopback, setCookie } from './request/cookies';
export type { RegistryRequest } from './logging/registry-request';
export { AnswersUnderWay } from './handling/answers-under-way';
export { aroundAllHandlers } from './handling/around-all-handlers';
export type { AroundHandler, Next } from './handling/around-handler';
export { RefuseUnread } from './request/refuse-unread';
export { unknownNameFaults } from './request/unknown-names';
export { CLOCK, ID_GENERATOR, SystemModule } from './system/system.module';
