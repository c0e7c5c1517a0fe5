import type { DatabaseConfig } from '@sogoc/platform';

import { TooManyExportsError } from './errors';
import { OpenExports } from './open-exports';

describe('exports under way', () => {
  const refusal = (of: 'key' | 'process', limit: number): string => new TooManyExportsError(of, limit).message;

  it('leave connections to others, and to other keys', () => {
    const open = new OpenExports({ poolSize: 8 } as DatabaseConfig);
    const leave = open.enter('a');
    open.enter('a');
    expect(() => open.enter('a')).toThrow(refusal('key', 2));
    open.enter('b');
    open.enter('c');
    expect(() => open.enter('d')).toThrow(refusal('process', 4));
    leave();
    open.enter('a');
    expect(() => open.enter('d')).toThrow(refusal('process', 4));
  });

  it('are one at a time where there is one connection', () => {
    const open = new OpenExports({ poolSize: 1 } as DatabaseConfig);
    open.enter('a')();
    open.enter('b');
    expect(() => open.enter('c')).toThrow(TooManyExportsError);
  });
});
