import { standardComparators } from '../comparators/standard-comparators';
import { standardCleaners } from '../definition/cleaners';
import { compileDefinition } from '../definition/compile-definition';
import type { DataRow, DefinitionDocument } from '../definition/data-set-definition';
import { evaluatePartition } from '../evaluation/evaluate-partition';
import { resolveScored } from '../in-memory/resolve-in-memory';
import { scoreCandidates, withThresholds } from '../in-memory/score-candidates';
import { compileMatchModel } from '../model/compile-match-model';
import { seededNumbers } from '../record/seeded-numbers';
import { trainModel } from '../training/train-model';
import { estimateOutcome } from './estimate-outcome';
import { modelDoubts, pointInForce } from './doubts/model-doubts';

const functions = { cleaners: standardCleaners, comparators: standardComparators, predicates: {} };
const SEED = 3;

interface World {
  readonly rows: readonly DataRow[];
  readonly truth: readonly string[];
}

/** Draws things with their rows; `slips`: the share of a copy's values that are wrong. */
class WorldMaker {
  private readonly numbers;
  constructor(seed: number) {
    this.numbers = seededNumbers(seed);
  }
  below = (limit: number): number => Math.floor(this.numbers() * limit);
  chance = (share: number): boolean => this.numbers() < share;
  /** Small numbers are common, as values of names are. */
  common = (limit: number): number => Math.floor(limit * this.numbers() ** 2);
  word = (kind: string, number: number): string => {
    const letters = 'abdeghiklmnoprstuvy';
    let left = number + 7;
    let word = kind;
    for (let i = 0; i < 4; i++) {
      word += letters[left % letters.length] as string;
      left = Math.floor((left * 31 + 11) / 7);
    }
    return word;
  };
  slip = (text: string): string => {
    const place = 1 + this.below(Math.max(1, text.length - 1));
    return `${text.slice(0, place)}${'qxzj'[this.below(4)]}${text.slice(place + 1)}`;
  };
  day = (): string => {
    const two = (value: number): string => String(1 + value).padStart(2, '0');
    return `${1930 + this.below(70)}-${two(this.below(12))}-${two(this.below(28))}`;
  };
}

function people(seed: number, things: number, slips: number, withPlace: boolean): World {
  const maker = new WorldMaker(seed);
  const rows: DataRow[] = [];
  const truth: string[] = [];
  for (let thing = 0; thing < things; thing++) {
    const place = maker.common(60);
    const stated: Record<string, string> = {
      first: maker.word('f', maker.common(150)),
      last: maker.word('l', maker.common(700)),
      born: maker.day(),
      ...(withPlace && { place: maker.word('p', place), postcode: String(1000 + 7 * place) }),
    };
    const copies = maker.chance(0.35) ? (maker.chance(0.2) ? 3 : 2) : 1;
    for (let copy = 0; copy < copies; copy++) {
      const told = Object.entries(stated).map(([name, value]) => [
        name,
        maker.chance(slips) ? maker.slip(value) : value,
      ]);
      rows.push(Object.fromEntries(told) as DataRow);
      truth.push(String(thing));
    }
  }
  return { rows, truth };
}

function estimated(document: DefinitionDocument, { rows, truth }: World) {
  const { entity, prepare, definition } = compileDefinition(document, functions);
  const prepared = prepare(rows);
  const trained = trainModel({ ...prepared, seed: SEED, samplePairs: 60_000 });
  const model = compileMatchModel(trained.spec, prepared.functions);
  const scored = scoreCandidates({ entity, ...prepared, model });
  const onePerSource = definition.identity.onePerSource === true;
  const estimate = estimateOutcome({
    entity,
    ...prepared,
    model,
    scored,
    onePerSource,
    isTrained: true,
    seed: SEED,
  });
  const thingOf = new Map(prepared.records.map(({ recordNumber }, i) => [recordNumber, truth[i] ?? '']));
  const at = (bits: number) => {
    const cut = compileMatchModel(
      { ...trained.spec, thresholds: { match: bits, review: bits - 2 } },
      prepared.functions,
    );
    const rescored = withThresholds(scored, cut);
    const { clusters } = resolveScored(rescored, cut);
    const clusterOf = new Map(clusters.flatMap((members, i) => members.map((each): [number, number] => [each, i])));
    return {
      actual: evaluatePartition(clusterOf, thingOf),
      expected: pointInForce(estimate, cut, rescored, clusters, { isTrained: true })?.clusters,
      doubts: modelDoubts(cut, rescored, estimate, clusters, { isTrained: true }),
    };
  };
  return { estimate, at };
}

const PERSON: DefinitionDocument = {
  entity: 'person',
  fields: { first: 'given-name', last: 'family-name', born: 'date' },
};
const WITH_PLACE: DefinitionDocument = { ...PERSON, fields: { ...PERSON.fields, place: 'place' } };

describe('what is expected without truth', () => {
  const worlds: readonly [string, DefinitionDocument, World][] = [
    ['thin records with many slips', PERSON, people(12, 800, 0.15, false)],
    ['records with a place, few slips', WITH_PLACE, people(13, 800, 0.05, true)],
  ];

  it.each(worlds)('is near what the truth says: %s', (_, document, world) => {
    const { estimate, at } = estimated(document, world);
    for (const bits of [-1, 0, 2, 4, 6]) {
      const { actual, expected } = at(bits);
      expect(Math.abs(actual.precision - (expected?.precision ?? NaN))).toBeLessThan(0.06);
      expect(Math.abs(actual.recall - (expected?.recall ?? NaN))).toBeLessThan(0.15);
    }
    expect(estimate.restatements).toEqual([]);
    const { proposed } = estimate;
    const f1 = at(proposed?.match ?? NaN).actual.f1;
    const best = Math.max(...[-3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 8].map((bits) => at(bits).actual.f1));
    expect(f1).toBeGreaterThan(best - 0.03);
    expect(proposed?.review).toBeLessThanOrEqual(proposed?.match ?? NaN);
  });

  it('counts comparisons that restate one another once, and names them', () => {
    const document = { ...WITH_PLACE, fields: { ...WITH_PLACE.fields, postcode: 'postcode' } };
    const { estimate, at } = estimated(document, people(15, 800, 0.1, true));
    expect(estimate.restatements[0]).toMatchObject({ comparison: 'postcode', restates: 'place' });
    expect(at(4).doubts.map(({ code }) => code)).toContain('restating');
    const { actual, expected } = at(4);
    expect(Math.abs(actual.precision - (expected?.precision ?? NaN))).toBeLessThan(0.06);
  });
});

/** Two shops' lists of things of few words; `telling`: whether a thing has a word of its own. */
function shops(seed: number, things: number, telling: boolean): World {
  const maker = new WorldMaker(seed);
  const rows: DataRow[] = [];
  const truth: string[] = [];
  for (let thing = 0; thing < things; thing++) {
    const words = Array.from({ length: 4 }, (_, i) => maker.word('w', 10 * i + maker.below(telling ? 10 : 4)));
    const own = telling ? [`m${1000 + thing}`] : [];
    for (const file of ['north', 'south']) {
      if (!maker.chance(0.7)) continue;
      const told = [...words.filter(() => maker.chance(0.9)), ...own];
      rows.push({
        file,
        title: (maker.chance(0.5) ? told : [...told].reverse()).join(' '),
        price: String(10 + maker.below(20)),
      });
      truth.push(String(thing));
    }
  }
  return { rows, truth };
}

describe('doubts about a model', () => {
  const THINGS: DefinitionDocument = {
    entity: 'thing',
    onePerSource: true,
    fields: { title: 'title', price: 'amount' },
  };

  it('are grave where things cannot be told apart by what is compared', () => {
    const { estimate, at } = estimated(THINGS, shops(21, 500, false));
    const { actual, doubts } = at(estimate.proposed?.match ?? 0);
    expect(actual.precision).toBeLessThan(0.6);
    expect(doubts.some(({ isGrave }) => isGrave)).toBe(true);
  });

  it('are grave at a threshold that joins strangers, whatever the model thinks of them', () => {
    const { at } = estimated({ ...THINGS, onePerSource: false }, shops(22, 500, false));
    const { actual, doubts } = at(-8);
    expect(actual.precision).toBeLessThan(0.5);
    expect(doubts.some(({ isGrave }) => isGrave)).toBe(true);
  });

  it('are none where each thing has a word of its own', () => {
    const { estimate, at } = estimated(THINGS, shops(23, 400, true));
    const { actual, doubts } = at(estimate.proposed?.match ?? NaN);
    expect(actual.f1).toBeGreaterThan(0.95);
    expect(doubts.filter(({ isGrave }) => isGrave)).toEqual([]);
  });

  it('are that there is nothing to learn from, where nothing matches', () => {
    const maker = new WorldMaker(31);
    const rows = Array.from({ length: 300 }, (_, i) => ({
      first: maker.word('f', i),
      last: maker.word('l', 900 + i),
      born: maker.day(),
    }));
    const { at } = estimated(PERSON, { rows, truth: rows.map((_, i) => String(i)) });
    expect(at(0).doubts.map(({ code }) => code)).toContain('few-matches');
  });
});
