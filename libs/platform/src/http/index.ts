export * from './body-parsers';
export * from './configure-http';
export * from './http-adapter';
export * from './page';
export * from './prefer-wait';
export * from './read-json';
export * from './registry-request';
export * from './request-id';
