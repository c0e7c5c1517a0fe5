export * from './entities';
export * from './intake';
export * from './access';
export * from './catalogue';
export * from './golden-records';
export * from './review';
export * from './status';
export * from './resolution';
