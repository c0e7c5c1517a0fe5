import { greeting } from './greeting';

const KEYS = {
  operator: 'sg_operator',
  steward: 'sg_steward',
  consumer: 'sg_consumer',
  sources: { population: 'sg_source' },
};
const ACCESS = { api: 'http://127.0.0.1:3000', console: 'http://127.0.0.1:3000', keys: KEYS };

describe('the last words of a start', () => {
  it('show the keys on a terminal', () => {
    expect(greeting(ACCESS, '.sogoc', true).match(/sg_\w+/g)).toEqual(
      expect.arrayContaining(['sg_operator', 'sg_steward', 'sg_consumer', 'sg_source']),
    );
  });

  it('name the file that has them elsewhere, with calls that read it', () => {
    const text = greeting(ACCESS, '/state', false);
    expect(text).not.toContain('sg_');
    expect(text).toContain('in /state/access.json; they are shown on a terminal only');
    expect(text).toContain(`-H 'Authorization: Bearer '"$(node -p "require('/state/access.json').keys.consumer")"''`);
    expect(text).toMatch(/Ctrl-C stops everything\.$/);
  });
});
