export * from './matching.module';
export * from './match.service';
