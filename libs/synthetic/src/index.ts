export { DIFFICULTY_NAMES, type DifficultyName } from './shape/difficulty';
export {
  type Collection,
  type SyntheticRecord,
  type SyntheticWorld,
  truthOf,
  type WorldOptions,
} from './shape/synthetic-world';
export { DEMO_SCALE, pickDemoScale } from './world/demo-scale';
export { generateCommunes, generateWorld } from './world/generate-world';
