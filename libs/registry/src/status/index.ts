export * from './registry-status.service';
export * from './status.module';
