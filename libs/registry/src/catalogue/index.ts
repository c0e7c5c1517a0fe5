export * from './catalogue.service';
export * from './show-source';
export * from './source-not-found.error';
export * from './catalogue.module';
