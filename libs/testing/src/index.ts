export * from './eventually';
export * from './link-state';
export * from './redis-server';
export * from './test-database';
export * from './vehicle.declaration';
export * from './vehicle-records';
