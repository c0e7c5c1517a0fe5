export * from './rate-limit.module';
export * from './rate-limited.decorator';
export * from './token-buckets';
export * from './too-many-requests.error';
