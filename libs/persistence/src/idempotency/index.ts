export * from './idempotent-call.repository';
