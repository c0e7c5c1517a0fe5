export * from './connection/data-source';
export * from './connection/migrate';
export * from './connection/transaction';
export * from './entities/api-key.entity';
export * from './entities/source.entity';
export * from './resolution';
