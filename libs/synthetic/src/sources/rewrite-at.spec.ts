import { rewriteAt } from './rewrite-at';

const shout = (value: unknown): unknown => `${String(value)}!`;

describe('rewriteAt', () => {
  it.each([
    ['a member', 'name', { name: 'a' }, { name: 'a!' }],
    [
      'a member of an object',
      'address.text',
      { address: { text: 'a', code: 1 } },
      { address: { text: 'a!', code: 1 } },
    ],
    [
      'a member of every item',
      'holders[].name',
      { holders: [{ name: 'a' }, { x: 1 }, { name: 'b' }] },
      { holders: [{ name: 'a!' }, { x: 1 }, { name: 'b!' }] },
    ],
    ['every item', 'names[]', { names: ['a', 'b'] }, { names: ['a!', 'b!'] }],
    ['nothing where the path does not lead', 'address.text', { address: 'a' }, { address: 'a' }],
    ['nothing where a list is wanted', 'names[].text', { names: 'a' }, { names: 'a' }],
    ['nothing where the member is absent', 'name', {}, {}],
  ])('rewrites %s', (_what, path, attributes, expected) => {
    rewriteAt(attributes, path, shout);
    expect(attributes).toEqual(expected);
  });

  it('takes away what is rewritten to undefined', () => {
    const attributes = { name: 'a', names: ['a', 'b'] };
    rewriteAt(attributes, 'name', () => undefined);
    rewriteAt(attributes, 'names[]', (value) => (value === 'a' ? undefined : value));
    expect(attributes).toEqual({ names: ['b'] });
  });
});
