export * from './demo/demo-cases';
export * from './demo/demo-world';
export * from './manifest';
export * from './reference/administrative-units/administrative-units';
export * from './source-catalogue/source-catalogue';
export * from './source-catalogue/source-catalogue-entry';
