import { isValidTaxCode10, isValidTaxCode13 } from '@sogoc/vietnam';

import { SeededRandom } from '../../random/seeded-random';
import { COMMUNES } from '../../places/communes';
import { drawEnterprises } from './draw-enterprises';
import { drawHouseholds } from '../people/draw-households';
import { confusingName } from './enterprise-names';
import { Issuance } from '../issuance';
import type { Commune } from '../../places/place';

const commune = COMMUNES[0] as Commune;
const issuance = new Issuance();
const people = drawHouseholds(new SeededRandom('h'), issuance, commune, 300);
const { enterprises, hardNonMatches } = drawEnterprises(new SeededRandom('e'), issuance, commune, people, 600);

describe('the enterprises of a commune', () => {
  it('have valid tax codes, each once; units carry their parent’s', () => {
    expect(new Set(enterprises.map(({ taxCode }) => taxCode)).size).toBe(600);
    for (const { taxCode, parentTaxCode, unit } of enterprises) {
      if (unit === 'enterprise') expect(isValidTaxCode10(taxCode)).toBe(true);
      else {
        expect(isValidTaxCode13(taxCode)).toBe(true);
        expect(taxCode.slice(0, 10)).toBe(parentTaxCode);
      }
    }
  });

  it('are represented by adults of the commune', () => {
    const known = new Set(people.map(({ fullName }) => fullName));
    for (const { representatives } of enterprises) {
      expect(representatives.length).toBeGreaterThan(0);
      expect(representatives.every(({ fullName }) => known.has(fullName))).toBe(true);
    }
  });

  it('have branches, sister units and neighbours with confusing names', () => {
    const kinds = hardNonMatches.map(({ kind }) => kind);
    for (const kind of ['parent-and-branch', 'sister-units', 'confusing-name'] as const) {
      expect(kinds.filter((item) => item === kind).length).toBeGreaterThan(5);
    }
  });

  it('may stand where nobody lives', () => {
    const drawn = drawEnterprises(new SeededRandom('e'), new Issuance(), commune, [], 5);
    expect(drawn.enterprises.map(({ representatives }) => representatives)).toEqual([[], [], [], [], []]);
  });
});

test('a confusing name under article 41 differs from its model and holds its words', () => {
  const random = new SeededRandom('c');
  for (let i = 0; i < 50; i++) {
    const name = confusingName(random, 'Minh Phát');
    expect(name).not.toBe('Minh Phát');
    expect(name.replace(' & ', ' ')).toContain('Minh Phát');
  }
});
