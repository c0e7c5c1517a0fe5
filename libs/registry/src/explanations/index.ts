export * from './explanations.module';
export * from './explanations.service';
export type { ExplanationSide } from './find-side';
export * from './golden-explanation.service';
export * from './record-not-live.error';
export * from './show-edge';
export * from './side-record';
