export * from './change-event-totals';
export * from './operations-figures.service';
export * from './operations.module';
