import { type KnownOfSource, onboardingFaults, onboardingSteps } from './onboarding-steps';

const NOTHING: KnownOfSource = {
  ...{ legalBasis: null, agreement: null, mapping: null, keys: 0, lastUsedAt: null },
  ...{ records: 0, resolved: 0, pending: 0, unmapped: 0 },
};

describe('how far a source is connected', () => {
  it.each([
    ['nothing was done', {}, {}],
    ['a key was made and never used', { keys: 1 }, { connection: 'begun' }],
    ['a key was used', { keys: 1, lastUsedAt: new Date(0) }, { connection: 'done' }],
    ['records wait', { records: 5, pending: 5 }, { connection: 'done', firstLoad: 'begun' }],
    [
      'all records are resolved',
      { records: 5, resolved: 5 },
      { connection: 'done', firstLoad: 'done', mapping: 'done' },
    ],
    ['a record has what nobody declares', { mapping: 'M-1', unmapped: 1 }, { mapping: 'begun' }],
  ] as const)('%s', (_, known, steps) => {
    const none = { legalBasis: 'none', agreement: 'none', mapping: 'none', connection: 'none', firstLoad: 'none' };
    expect(onboardingSteps({ ...NOTHING, ...known })).toEqual({ ...none, ...steps });
  });

  it('takes a document with its day only', () => {
    const terms = { mapping: 'M-1', mappedOn: null, agreement: null, agreedOn: '2026-02-30' };
    expect(onboardingFaults(terms).map(({ pointer }) => pointer)).toEqual(['/mappedOn', '/agreedOn']);
  });
});
