import { MalformedBodyError } from '../problems/errors';
import { loggableError } from './loggable-error';

describe('loggableError', () => {
  it('keeps codes, names of the schema and frames of a database error, and none of its words', () => {
    const driverError = {
      code: '23505',
      table: 'source_record',
      constraint: 'once',
      detail: 'Key (record_key)=(001180000123) exists.',
    };
    const error = Object.assign(new Error('duplicate 001180000123\nNguyễn Thị Hoà'), {
      driverError,
      parameters: ['001180000123'],
      query: 'INSERT',
    });
    const loggable = loggableError(error);
    expect(loggable).toMatchObject({ type: 'Error', code: '23505', table: 'source_record', constraint: 'once' });
    expect(loggable.frames.length).toBeGreaterThan(0);
    expect(JSON.stringify(loggable)).not.toMatch(/001180000123|Hoà|INSERT/);
  });

  it('keeps the message of our own errors, whose messages hold no personal data', () => {
    expect(loggableError(new MalformedBodyError())).toMatchObject({
      type: 'MalformedBodyError',
      code: 'malformed-body',
      message: 'The body is not JSON.',
    });
  });

  it('follows causes under the same rule', () => {
    const error = new Error('outer 1', { cause: new TypeError('inner 2') });
    expect(loggableError(error)).toMatchObject({ cause: { type: 'TypeError' } });
    expect(JSON.stringify(loggableError(error))).not.toMatch(/inner 2|outer 1/);
  });

  it.each(['001180000123', undefined, null, { name: 'Hoà' }])('tells only the type of %j', (thrown) => {
    expect(loggableError(thrown)).toEqual({ type: typeof thrown, frames: [] });
  });
});
