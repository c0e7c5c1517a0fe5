import type { FieldGrant } from '../field-grant';
import { tellsRoles } from './who-is-shown-relations-and-roles';

describe('what a relation is to somebody', () => {
  it.each<[FieldGrant['undeclared'], boolean]>([
    ['shown', true],
    ['numbers-masked', true],
    ['masked', false],
    ['withheld', false],
  ])('of an attribute that is %s is told: %s', (disclosure, isTold) => {
    const of = (fields: Partial<FieldGrant>) => ({ attributes: new Map(), ...fields }) as unknown as FieldGrant;
    const attributes = new Map([['relatives', { disclosure }]]) as unknown as FieldGrant['attributes'];
    expect(tellsRoles(of({ attributes, undeclared: 'shown' }), 'relatives')).toBe(isTold);
    expect(tellsRoles(of({ undeclared: disclosure }), 'relatives')).toBe(isTold);
  });
});
