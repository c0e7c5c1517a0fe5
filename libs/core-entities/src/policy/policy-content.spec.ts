import { coreEntities } from '../entity-registry';
import { policyContent, policyHash, type PolicySource } from './policy-content';

const source = (code: string): PolicySource => ({
  source: code,
  trust: { '*': 5 },
  authorityFor: ['national-id'],
  habits: {},
});

describe('the content of a policy version', () => {
  const content = policyContent(coreEntities, [source('population'), source('finance')]);

  it('does not depend on the order in which entities and sources are handed in', () => {
    const turned = policyContent([...coreEntities].reverse(), [source('finance'), source('population')]);
    expect(policyHash(turned)).toBe(policyHash(content));
  });

  it.each([
    [
      'a weight',
      {
        ...content,
        entities: content.entities.map((entity) => ({ ...entity, model: { ...entity.model, priorBits: -1 } })),
      },
    ],
    [
      'a standardiser',
      { ...content, entities: content.entities.map((entity) => ({ ...entity, standardiserVersion: '2' })) },
    ],
    [
      'a habit',
      policyContent(coreEntities, [{ ...source('population'), habits: { padsDates: true } }, source('finance')]),
    ],
    ['a trust', policyContent(coreEntities, [{ ...source('population'), trust: { '*': 6 } }, source('finance')])],
  ])('changes its hash with %s', (_, changed) => {
    expect(policyHash(changed)).not.toBe(policyHash(content));
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(content))).toEqual(content);
  });
});
