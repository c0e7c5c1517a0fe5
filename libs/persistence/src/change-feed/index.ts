export * from './change-feed.repository';
export * from './feed.repository';
export * from './history-marks';
