export * from './relation-finder';
export * from './relations.module';
export * from './relations.service';
export * from './show-relation';
export * from './relation-upkeep.module';
export * from './relation-upkeep.service';
export * from './unit-relations';
