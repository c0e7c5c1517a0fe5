export { generateJudgingWorld, JUDGING_WORLDS, type JudgingWorldName } from './generate-judging-world';
export type { JudgingRecord } from './shape/judging-world';
