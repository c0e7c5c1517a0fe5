export * from './catalogue.service';
export * from './show-source';
export * from './catalogue.module';
