export * from './shape/judging-world';
export * from './generate-judging-world';
