export * from './link-state.error';
export * from './observed-state';
export * from './parse-link-state';
export * from './play-link-state';
