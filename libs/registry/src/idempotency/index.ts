export * from './changes-nothing.decorator';
export * from './idempotency-answer-lost.error';
export * from './idempotency-key-reused.error';
export * from './idempotency-key-running.error';
export * from './idempotency.module';
export * from './idempotent-calls.service';
