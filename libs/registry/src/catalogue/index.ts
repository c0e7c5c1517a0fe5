export * from './catalogue.service';
export * from './check-source-change';
export * from './merge-source';
export * from './show-source';
export * from './catalogue.module';
