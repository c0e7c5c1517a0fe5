import { anything, byName, either, listOf, number, object, type Shape, text, truth } from './json-shape';

const condition = object({ comparator: text }, { atLeast: number });

const level = object({
  name: text,
  when: either((value) => typeof value === 'string', text, condition),
  m: number,
  u: number,
});

const comparison = object(
  { name: text, feature: text, levels: listOf(level) },
  { termFrequency: object({ table: text, levels: listOf(text), floor: number }) },
);

const limit = object({ limit: number, because: text });

/** `MatchModelSpec`. The values of frequency tables may be personal, so faults do not name them. */
const model: Shape = object(
  {
    entity: text,
    version: text,
    priorBits: number,
    thresholds: object({ match: number, review: number }, { conflict: number }),
    comparisons: listOf(comparison),
    exclusive: listOf(
      object(
        { scheme: text, feature: text, typingErrors: number },
        { formerFeature: text, slip: text, doubtfulFeature: text, changedFeature: text },
      ),
    ),
    vetoes: listOf(object({ name: text, predicate: text }, { betweenClusters: truth })),
  },
  {
    population: object({ things: number, because: text }),
    alignment: text,
    bodies: listOf(object({ name: text, comparisons: listOf(text), most: number })),
    ambiguity: object({ within: number, withinAlike: number, vetoes: listOf(text) }, { alike: text, unless: text }),
    witness: object({ bound: text, saysTheSame: text }),
    settled: listOf(object({ name: text, vetoes: listOf(text) }, { betweenClusters: truth })),
    questions: listOf(object({ name: text, predicate: text })),
    reservations: listOf(object({ name: text, predicate: text }, { from: number })),
    clusterLimits: object({}, { records: limit, steps: limit, link: limit }),
    termFrequencies: byName(byName(number, true)),
  },
);

const entity = object(
  { entity: text },
  {
    standardiserVersion: anything,
    matchKeys: anything,
    identifierKeys: anything,
    succeededSchemes: anything,
    model,
    survivorship: listOf(object({ name: text, survivorship: listOf(text) }, { scheme: anything })),
  },
);

/** What a policy file may hold; parts that code defines are compared, not read. */
export const policyFileShape: Shape = object(
  {},
  {
    entities: listOf(entity),
    sources: listOf(object({ source: text }, { trust: anything, authorityFor: listOf(text), habits: anything })),
    usableBlockSize: anything,
    codeSets: anything,
  },
);
