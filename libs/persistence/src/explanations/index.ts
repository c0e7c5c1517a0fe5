export * from './explanation.repository';
