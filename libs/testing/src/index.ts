export * from './eventually';
export * from './redis-server';
export * from './test-database';
export * from './vehicle.declaration';
