export * from './errors';
export * from './changes-nothing.decorator';
export * from './idempotency.module';
export * from './idempotent-calls.service';
