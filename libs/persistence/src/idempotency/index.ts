export { IdempotentCallRepository } from './idempotent-call.repository';
