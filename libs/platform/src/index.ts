export * from './access';
export * from './config';
export * from './http';
export * from './logging';
export * from './problems';
export * from './embedded';
export * from './processes';
