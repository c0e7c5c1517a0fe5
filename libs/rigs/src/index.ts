export { comparedText, keepRun, machineNow, machineText, type RunToKeep } from './bench/growth/bench-history';
export { growthOf, growthText } from './bench/growth/growth-curve';
export { costText, ratiosOf } from './bench/cost-report';
export { type Cost, measureCost } from './bench/measure-cost';
export { measurePushes, type PushCost, type PushRegistry, pushText } from './bench/pushes/measure-pushes';
export { measureReadCost, type ReadCost } from './bench/reads/measure-read-cost';
export { readCostText } from './bench/reads/read-cost-text';
export { type InMemoryCost, inMemoryText, measureInMemory } from './bench/stages/in-memory-cost';
export { runMeasured } from './bench/stages/measured-run';
export type { VerifyCost } from './bench/stages/verify-cost';
export { measureWaits, type WaitCost, waitText } from './bench/measure-waits';
export { measureWorkers, type WorkersCost, workersText } from './bench/workers/measure-workers';
export { DAMAGED_DECISIONS } from './damage/damaged-decisions';
export { DAMAGED_EDGES } from './damage/damaged-edges';
export { DAMAGED_GOLDENS } from './damage/damaged-goldens';
export { DAMAGED_IDS } from './damage/damaged-ids';
export { DAMAGED_LINEAGES } from './damage/damaged-lineages';
export { DAMAGED_RECORDS } from './damage/damaged-records';
export { DAMAGED_TASKS } from './damage/damaged-tasks';
export { type DecisionCopy, DecisionCopyRepository } from './soak/decision-copy.repository';
export { runSoak, type SoakReport } from './soak/run-soak';
export { withScratchDatabases } from './soak/scratch-databases';
export { SoakRegistry } from './soak/soak-registry';
export { soakText } from './soak/soak-text';
export { SoakRepository } from './soak/soak.repository';
export { takeArrivals } from './soak/take-arrivals';
export {
  measureStandardising,
  type StandardisingSpeed,
  standardisingText,
} from './standardisation/measure-standardising';
