import type { StoredSource } from '@sogoc/resolution';

const source = (code: string, trust: StoredSource['trust'], authorityFor: readonly string[]): StoredSource => ({
  code,
  titleVi: 'Nguồn thử',
  titleEn: 'Source of a soak',
  owner: 'Soak',
  level: 'province',
  collections: ['persons'],
  trust,
  authorityFor,
  legalBasis: null,
  habits: {},
  status: 'active',
});

/** Two authorities that may disagree, two sources of equal trust, and one that is better at addresses only. */
export const SOAK_SOURCES: readonly StoredSource[] = [
  source('civil-status', { '*': 0.9, nationalId: 0.6 }, ['dateOfBirth', 'fullName']),
  source('healthcare', { '*': 0.5 }, []),
  source('population', { '*': 0.95 }, ['national-id', 'nationalId', 'dateOfBirth']),
  source('residence', { '*': 0.4, currentAddress: 0.9 }, ['ethnicity']),
  source('social-insurance', { '*': 0.5 }, []),
];
