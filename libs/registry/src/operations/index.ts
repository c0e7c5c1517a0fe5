export * from './registry-status.service';
export * from './status.module';
export * from './operations-figures.service';
export * from './operations.module';
export * from './change-event-totals';
