import { coreEntities } from '@sogoc/core-entities';

import { formFaults } from './form-faults';
import { readFormPath } from './form-path';

const read = (path: string, subject = 'persons') => readFormPath(path, subject, coreEntities);

/** A path as it was understood, in one line. */
function told(path: string, subject?: string): string {
  const found = read(path, subject);
  if (!found.ok) return found.error;
  const steps = found.value.steps.map(
    ({ relation, role, collection, isList }) =>
      `${relation}${role === undefined ? '' : `(${role})`} > ${isList ? 'all ' : ''}${collection}`,
  );
  return [...steps, [found.value.attribute, ...found.value.members].join(' of ')].join(' > ');
}

describe('paths of forms', () => {
  it.each([
    ['fullName', 'persons', 'fullName'],
    ['permanentAddress.communeCode', 'persons', 'permanentAddress of communeCode'],
    ['holder.land-parcels[].area', 'persons', 'holder > all land-parcels > area'],
    ['holder.parcels[].area', 'persons', 'holder > all land-parcels > area'],
    ['relative[mother].persons.fullName', 'persons', 'relative(mother) > persons > fullName'],
    ['relative[child].persons[].dateOfBirth', 'persons', 'relative(child) > all persons > dateOfBirth'],
    ['legal-representative.enterprises[].name', 'persons', 'legal-representative > all enterprises > name'],
    ['legal-representative.persons.fullName', 'enterprises', 'legal-representative > persons > fullName'],
    [
      'holder.persons[].relative[spouse].persons.phone',
      'land-parcels',
      'holder > all persons > relative(spouse) > persons > phone',
    ],
  ])('%s of %s is %s', (path, subject, expected) => {
    expect(told(path, subject)).toBe(expected);
  });

  it.each([
    ['fullname', /Did you mean fullName/],
    ['holder.persons.fullName', /no attribute or relation/],
    ['', /no attribute or relation so called/],
    ['permanentAddress.<b>', /no attribute or relation permanentAddress/],
    ['__proto__.x', /no attribute or relation so called/],
    [`${'relative.persons.'.repeat(4)}fullName`, /3 steps at most/],
    ['relative.persons', /no attribute or relation relative/],
  ])('%s is refused', (path, expected) => {
    expect(told(path)).toMatch(expected);
  });

  it('go by relations that either end states, in the attributes that state them', () => {
    const kin = read('relative.persons[].fullName');
    expect(kin.ok && kin.value.steps[0]).toMatchObject({
      types: [{ entity: 'person', type: 'relative' }],
      statedBy: [{ collection: 'persons', attributes: ['relatives'] }],
    });
    const land = read('holder.parcels[].area');
    expect(land.ok && land.value.steps[0]).toMatchObject({
      types: [{ entity: 'land-parcel', type: 'holder' }],
      statedBy: [{ collection: 'land-parcels', attributes: ['holders', 'certificates'] }],
    });
  });
});

describe('forms', () => {
  it('are refused with every fault', () => {
    const field = (name: string, path: string) => ({ name, path });
    const fields = [field('a', 'fullName'), field('a', 'phone'), field('b', 'colour')];
    const faults = formFaults({ purpose: 'x', subject: 'persons', fields }, coreEntities);
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/fields/1/name', '/fields/2/path']);
    expect(formFaults({ purpose: 'x', subject: 'ships', fields }, coreEntities)).toMatchObject([
      { pointer: '/subject' },
    ]);
  });
});
