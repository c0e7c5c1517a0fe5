export * from './catalogue.service';
export * from './check-source-change';
export * from './merge-source';
export * from './show-source';
export * from './source-not-found.error';
export * from './catalogue.module';
