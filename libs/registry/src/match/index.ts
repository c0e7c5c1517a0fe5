export * from './find-candidates';
export * from './match.module';
export * from './match.service';
