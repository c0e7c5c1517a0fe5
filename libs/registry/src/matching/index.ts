export * from './find-candidates';
export * from './matching.module';
export * from './match.service';
