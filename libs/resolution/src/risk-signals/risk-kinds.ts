import type { RingQuery, RiskQuery } from './risk-query';

/** States in which a person or an enterprise can hold nothing any more, nor be represented. */
const GONE_PERSONS = ['deceased'];
const GONE_ENTERPRISES = ['dissolved', 'bankrupt'];

/** Collections by the name of the entity in the tables. */
const PERSON = { entity: 'person', collection: 'persons' } as const;
const ENTERPRISE = { entity: 'enterprise', collection: 'enterprises' } as const;
const PARCEL = { entity: 'land-parcel', collection: 'land-parcels' } as const;

/** What a kind of signal is about and made of. */
export interface RiskKind {
  /** Undefined: the collection that is asked for. */
  readonly of?: typeof PERSON | typeof ENTERPRISE | typeof PARCEL;
  /** At the other end of a relation. */
  readonly related?: typeof PERSON | typeof PARCEL;
  /** Attributes that a signal tells of: whoever does not see them is not told. */
  readonly tells: readonly string[];
  readonly relatedTells: readonly string[];
  /** From how many on it is a signal, unless asked otherwise. */
  readonly atLeast?: number;
  /** What its measure is: metres are whole, shares have two places. */
  readonly measure?: 'metres' | 'shares';
  readonly queryOf: (wish: RiskWish) => RiskQuery | RingQuery;
}

export interface RiskWish {
  readonly entity: string;
  readonly schemes: readonly string[];
  readonly atLeast: number;
}

export const RISK_KINDS = {
  'shared-number': {
    tells: [],
    relatedTells: [],
    atLeast: 2,
    queryOf: ({ entity, schemes, atLeast }) => ({ by: 'shared-number', entity, schemes, atLeast }),
  },
  'one-representative': {
    of: ENTERPRISE,
    related: PERSON,
    tells: ['legalRepresentatives'],
    relatedTells: [],
    atLeast: 5,
    queryOf: ({ entity, atLeast }) => ({ by: 'one-representative', entity, gone: GONE_ENTERPRISES, atLeast }),
  },
  'one-address': {
    of: ENTERPRISE,
    tells: ['registeredAddress'],
    relatedTells: [],
    atLeast: 5,
    queryOf: ({ entity, atLeast }) => ({ by: 'one-address', entity, gone: GONE_ENTERPRISES, atLeast }),
  },
  'deceased-holder': {
    of: PERSON,
    related: PARCEL,
    tells: ['status'],
    relatedTells: ['holders'],
    queryOf: ({ entity }) => ({ by: 'gone-holder', entity, gone: GONE_PERSONS }),
  },
  'dissolved-holder': {
    of: ENTERPRISE,
    related: PARCEL,
    tells: ['status'],
    relatedTells: ['holders'],
    queryOf: ({ entity }) => ({ by: 'gone-holder', entity, gone: GONE_ENTERPRISES }),
  },
  'outlines-apart': {
    of: PARCEL,
    tells: ['geometry'],
    relatedTells: [],
    measure: 'metres',
    queryOf: ({ entity }) => ({ by: 'outlines-apart', entity }),
  },
  'shares-over-whole': {
    of: PARCEL,
    tells: ['holders'],
    relatedTells: [],
    measure: 'shares',
    queryOf: ({ entity }) => ({ by: 'shares-over-whole', entity }),
  },
  'enterprise-ring': {
    of: ENTERPRISE,
    related: PERSON,
    tells: ['legalRepresentatives', 'parentTaxCode'],
    relatedTells: [],
    atLeast: 2,
    queryOf: ({ atLeast }) => ({ by: 'enterprise-ring', gone: GONE_ENTERPRISES, atLeast }),
  },
} as const satisfies Readonly<Record<string, RiskKind>>;

export type RiskKindName = keyof typeof RISK_KINDS;
