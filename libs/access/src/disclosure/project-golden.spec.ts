import { ROLES } from '@sogoc/contracts';
import { type AttributeType, coreEntities, type EntityDeclaration, type Sensitivity } from '@sogoc/core-entities';
import type { StoredGoldenRecord, StoredCrosswalkRecord } from '@sogoc/persistence';
import * as fc from 'fast-check';

import type { Grant, View } from '../grant';
import { compileFieldGrant } from './field-grant';
import { project } from './project-golden';
import { projectRecord } from './project-record';

const VIEWS: readonly View[] = ['full', 'masked', 'ids'];
const OBSERVED_AT = '2026-01-31T01:00:00.000Z';

const callerOf = (role: Grant['role'], view: View, source?: string): Grant => ({
  keyId: 'k',
  role,
  view,
  ...(source !== undefined && { source }),
});

/** Every leaf is a text found nowhere else, so that a leak can be told from the text of the answer alone. */
function valueOf(type: AttributeType, token: string): unknown {
  switch (type) {
    case 'string':
    case 'name':
      return `Z${token}abcdefghi`;
    case 'date':
      return `Z${token}-02-01`;
    case 'number':
      return Number(token.replace(/\D/g, '')) + 0.5;
    case 'boolean':
      return true;
    case 'address':
      return { text: `Z${token}`, communeCode: '26734', codeSet: 'NSO-2025-07', houseNumber: `Z${token}` };
    case 'geometry':
      return { type: 'Point', coordinates: [`Z${token}`, 1] };
    case 'object':
      return { a: `Z${token}`, b: { c: `Z${token}` } };
    case 'string-list':
      return [`Z${token}`, `Z${token}`];
    case 'object-list':
    case 'mixed-list':
      return [{ a: `Z${token}`, b: [`Z${token}`] }];
  }
}

const tokenOf = (place: number): string => `q${1_000_000 + place}q`;

/** A golden record with every chosen attribute of an entity, and one that no declaration knows. */
function goldenOf(declaration: EntityDeclaration, chosen: readonly number[]): StoredGoldenRecord {
  const attributes = declaration.attributes.filter((_, place) => chosen.includes(place));
  const named = [...attributes.map(({ name, type }) => [name, type] as const), ['undeclared', 'string'] as const];
  const places = named.map(([name]) => declaration.attributes.findIndex((attribute) => attribute.name === name));
  return {
    id: '0197c3f0-6f1e-7c40-9a53-1d2e3f405162',
    entity: declaration.entity,
    version: 4,
    underReview: false,
    attributes: Object.fromEntries(named.map(([name, type], at) => [name, valueOf(type, tokenOf(places[at] ?? -1))])),
    provenance: Object.fromEntries(
      named.map(([name]) => [
        name,
        { source: 'population', recordId: '81', recordKey: 'KEY-77', observedAt: OBSERVED_AT, rule: 'trusted-source' },
      ]),
    ),
    identifiers: [...declaration.identifiers.map(({ scheme }) => scheme), 'undeclared'].map((scheme) => ({
      scheme,
      value: `N${scheme}0123456`,
      status: 'active',
    })),
    recordCount: 1,
    createdAt: new Date(OBSERVED_AT),
    updatedAt: new Date(OBSERVED_AT),
  };
}

const cases = fc.record({
  declaration: fc.constantFrom(...coreEntities),
  chosen: fc.uniqueArray(fc.nat(40)),
  role: fc.constantFrom(...ROLES),
});

/** Attributes of a golden record by what the declaration says of them. */
const namesOf = (declaration: EntityDeclaration, ...sensitivities: Sensitivity[]): string[] =>
  declaration.attributes.filter(({ sensitivity }) => sensitivities.includes(sensitivity)).map(({ name }) => name);

describe('projecting a golden record', () => {
  it('never shows more than the members of the contract', () => {
    const members =
      'attributes createdAt entity id identifiers provenance recordCount status underReview updatedAt version';
    fc.assert(
      fc.property(cases, fc.constantFrom(...VIEWS), ({ declaration, chosen, role }, view) => {
        const shown = project(goldenOf(declaration, chosen), compileFieldGrant(declaration, callerOf(role, view)));
        expect(Object.keys(shown).sort().join(' ')).toBe(members);
        expect(Object.keys(shown.provenance).every((name) => name in shown.attributes)).toBe(true);
      }),
    );
  });

  it('shows no value at all under the view ids', () => {
    fc.assert(
      fc.property(cases, ({ declaration, chosen, role }) => {
        const golden = goldenOf(declaration, chosen);
        const shown = project(golden, compileFieldGrant(declaration, callerOf(role, 'ids', 'population')));
        expect(shown).toMatchObject({ id: golden.id, version: 4, attributes: {}, provenance: {}, identifiers: [] });
        expect(JSON.stringify(shown)).not.toMatch(/q1\d{6}q|KEY-77|0123456/);
      }),
    );
  });

  it('shows public attributes whole, personal ones in part and sensitive ones not at all under the view masked', () => {
    fc.assert(
      fc.property(cases, ({ declaration, chosen, role }) => {
        const golden = goldenOf(declaration, chosen);
        const shown = project(golden, compileFieldGrant(declaration, callerOf(role, 'masked')));
        for (const name of namesOf(declaration, 'public'))
          expect(shown.attributes[name]).toEqual(golden.attributes[name]);
        for (const name of [...namesOf(declaration, 'sensitive-personal'), 'undeclared']) {
          expect(shown.attributes).not.toHaveProperty(name);
          expect(shown.provenance).not.toHaveProperty(name);
        }
        for (const name of namesOf(declaration, 'basic-personal')) {
          expect(JSON.stringify(shown.attributes[name] ?? '')).not.toMatch(/q1\d{6}q/);
        }
        expect(shown.identifiers.some(({ scheme }) => scheme === 'undeclared')).toBe(false);
      }),
    );
  });

  it('masks numbers of persons but for their last three characters', () => {
    const person = coreEntities[0]!;
    const golden = {
      ...goldenOf(person, []),
      attributes: { nationalId: '001180000123' },
      identifiers: [{ scheme: 'national-id', value: '001180000123', status: 'superseded' as const }],
    };
    const shown = project(golden, compileFieldGrant(person, callerOf('consumer', 'masked')));
    expect(shown.attributes).toEqual({ nationalId: '•••123' });
    expect(shown.identifiers).toEqual([{ scheme: 'national-id', value: '•••123', status: 'superseded' }]);
  });

  it('shows everything under the view full, in its order', () => {
    fc.assert(
      fc.property(cases, ({ declaration, chosen, role }) => {
        const golden = goldenOf(declaration, chosen);
        const shown = project(golden, compileFieldGrant(declaration, callerOf(role, 'full')));
        expect(JSON.stringify(shown.attributes)).toBe(JSON.stringify(golden.attributes));
        expect(shown.identifiers).toEqual(golden.identifiers);
      }),
    );
  });

  it.each([
    ['steward', 'full', undefined, true],
    ['steward', 'masked', undefined, false],
    ['consumer', 'full', undefined, false],
    ['consumer', 'masked', undefined, false],
    ['source', 'full', 'population', true],
    ['source', 'full', 'tax', false],
    ['operator', 'full', undefined, false],
  ] as const)('a %s with the view %s of source %s sees record keys of population: %s', (role, view, source, seen) => {
    const declaration = coreEntities[0]!;
    const golden = goldenOf(declaration, [0]);
    const shown = project(golden, compileFieldGrant(declaration, callerOf(role, view, source)));
    expect(JSON.stringify(shown).includes('KEY-77')).toBe(seen);
  });
});

describe('projecting a source record', () => {
  const declaration = coreEntities[0]!;
  const record: StoredCrosswalkRecord = {
    recordNumber: 81,
    entity: 'person',
    source: 'population',
    recordKey: 'KEY-77',
    sourceVersion: 3,
    observedAt: new Date(OBSERVED_AT),
    status: 'resolved',
    goldenId: '0197c3f0-6f1e-7c40-9a53-1d2e3f405162',
    attributes: { fullName: 'RAW nguyen thi hoa' },
    standardised: { fullName: 'Nguyễn Thị Hoà', ethnicity: 'Kinh' },
    identifiers: [{ scheme: 'national-id', value: '001180000123', status: 'active' }],
    findings: [
      {
        code: 'A',
        attribute: 'nationalId',
        severity: 'warning',
        messageVi: 'a',
        messageEn: 'a',
        suggestion: '001180000124',
      },
      { code: 'B', attribute: 'ethnicity', severity: 'info', messageVi: 'b', messageEn: 'b' },
    ],
    missedKeys: null,
  };
  const shownTo = (caller: Grant): ReturnType<typeof projectRecord> =>
    projectRecord(record, compileFieldGrant(declaration, caller));

  it('shows a steward what was received, but not the repair that is for the source', () => {
    const shown = shownTo(callerOf('steward', 'full'));
    expect(shown).toMatchObject({
      recordKey: 'KEY-77',
      attributes: record.attributes,
      standardised: record.standardised,
    });
    expect(JSON.stringify(shown)).not.toContain('001180000124');
  });

  it('shows its own source the repair', () => {
    expect(shownTo(callerOf('source', 'full', 'population')).findings[0]).toMatchObject({ suggestion: '001180000124' });
  });

  it('shows a consumer neither key nor what was received', () => {
    const shown = shownTo(callerOf('consumer', 'full'));
    expect(JSON.stringify(shown)).not.toMatch(/KEY-77|RAW/);
    expect(shown.standardised).toEqual(record.standardised);
  });

  it('masks standardised values as it does golden ones, and keeps silent on findings about withheld ones', () => {
    const shown = shownTo(callerOf('consumer', 'masked'));
    expect(shown.standardised).toEqual({ fullName: 'N••• T••• H•••' });
    expect(shown.identifiers).toEqual([{ scheme: 'national-id', value: '•••123', status: 'active' }]);
    expect(shown.findings.map(({ code }) => code)).toEqual(['A']);
  });
});
