export * from './judging-world';
export * from './generate-judging-world';
