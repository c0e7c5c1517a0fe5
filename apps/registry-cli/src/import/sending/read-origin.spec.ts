import { CommandFailure } from '../../command-line/errors';
import { EXIT } from '../../command-line/exit-codes';
import { readOrigin } from './read-origin';

describe('the address of a registry', () => {
  it.each([
    ['http://localhost:4391', 'http://localhost:4391'],
    ['https://so-goc.example/', 'https://so-goc.example'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('%s is one', (text, origin) => {
    expect(readOrigin(text)).toBe(origin);
  });

  it.each([
    ['localhost:4391', 'as http://host:port'],
    ['127.0.0.1:4391', 'as http://host:port'],
    ['ftp://so-goc.example', 'as http://host:port'],
    ['http://', 'as http://host:port'],
    ['', 'as http://host:port'],
    ['http://so-goc.example/v1', 'as http://so-goc.example.'],
    ['http://so-goc.example/?key=hidden', 'as http://so-goc.example.'],
    ['https://an:hidden@so-goc.example', 'no user and no password'],
    ['https://an:hidden@so-goc.example/v1', 'no user and no password'],
  ])('%s is wrong use, and what would be accepted is told', (text, told) => {
    const failure = failureOf(() => readOrigin(text));
    expect([failure.exitCode, failure.message]).toEqual([EXIT.wrongUse, expect.stringContaining(told)]);
    expect(failure.message).not.toContain('hidden');
  });
});

function failureOf(work: () => unknown): CommandFailure {
  try {
    work();
  } catch (error) {
    return error as CommandFailure;
  }
  throw new Error('It was accepted.');
}
