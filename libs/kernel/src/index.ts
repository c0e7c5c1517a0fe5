export * from './assert-never';
export * from './canonical-json';
export * from './clock';
export * from './domain-error';
export * from './finding';
export * from './hash53';
export * from './identity';
export * from './result';
