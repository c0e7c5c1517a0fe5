export * from './explaining.module';
export * from './explanations.service';
export type { ExplanationSide } from './find-side';
export * from './golden-explanation.service';
export * from './errors';
export * from './show-edge';
export * from './side-record';
