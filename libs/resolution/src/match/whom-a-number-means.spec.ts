import { compileEntity, enterprise as declaration } from '@sogoc/core-entities';
import type { RecordIdentifier } from '@sogoc/golden';

import { whomANumberMeans } from './whom-a-number-means';

const enterprise = compileEntity(declaration);
const NUMBER = { scheme: 'tax-code', value: '0100109106' };
const carrying = (status: RecordIdentifier['status']): { readonly identifiers: readonly RecordIdentifier[] } => ({
  identifiers: [{ ...NUMBER, status }],
});
const [former, current] = [carrying('superseded'), carrying('active')];

it('means who carries it now', () => {
  expect(whomANumberMeans([former, current], NUMBER, enterprise)).toEqual([current]);
});

it('means who carried it before where nobody does now', () => {
  expect(whomANumberMeans([former], NUMBER, enterprise)).toEqual([former]);
});

it('means all who carry a number that several may have', () => {
  expect(whomANumberMeans([former, current], { ...NUMBER, scheme: 'phone' }, enterprise)).toEqual([former, current]);
});
