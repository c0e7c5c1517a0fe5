export * from './golden-types';
export * from './survivorship-policy';
export * from './pin';
export * from './find-disputes';
export * from './compose-golden';
export * from './explain-value';
