export * from './current-policy';
export * from './policy-of';
export * from './resolution-log';
export * from './resolution-policy';
export * from './resolution-unit';
export * from './resolution.module';
export * from './resolution.service';
export * from './unknown-entity.error';
