import { HttpException, NotFoundException } from '@nestjs/common';

import { domainErrorOf } from './framework-problem';
import { MalformedBodyError } from './errors';

const withCode = (code: string, more: object = {}): Error =>
  Object.assign(new Error('001180000123'), { code, ...more });

describe('domainErrorOf', () => {
  it.each<[string, unknown, string | undefined]>([
    ['our own error', new MalformedBodyError(), 'malformed-body'],
    ['a body that is too large', withCode('FST_ERR_CTP_BODY_TOO_LARGE'), 'body-too-large'],
    ['another media type', withCode('FST_ERR_CTP_INVALID_MEDIA_TYPE'), 'unsupported-media-type'],
    [
      'another fault the framework finds in a request',
      withCode('FST_ERR_NEW', { statusCode: 400 }),
      'malformed-request',
    ],
    ['what Nest makes of the same', new HttpException('001180000123', 413), 'body-too-large'],
    ['an unknown route', new NotFoundException('Cannot GET /001180000123'), 'route-not-found'],
    ['a database that refuses connections', withCode('ECONNREFUSED'), 'registry-unavailable'],
    ['a database that is stopping', withCode('', { driverError: { code: '57P01' } }), 'registry-unavailable'],
    ['a connection that broke under a query', new Error('Connection terminated unexpectedly'), 'registry-unavailable'],
    ['a database without room', withCode('53300'), 'registry-unavailable'],
    ['a statement that was cancelled', withCode('57014'), 'registry-unavailable'],
    ['a lock that was not to be had', withCode('55P03'), 'registry-unavailable'],
    ['a transaction that stood idle', withCode('25P03'), 'registry-unavailable'],
    ['a deadlock', withCode('40P01'), 'registry-unavailable'],
    ['a database that turned read-only', withCode('25006'), 'registry-unavailable'],
    ['a broken rule of the schema', withCode('23505'), undefined],
    ['an HTTP fault of ours', new HttpException('x', 500), undefined],
    ['something that is not an error', 'text', undefined],
    ['nothing', null, undefined],
  ])('knows %s', (_name, thrown, code) => {
    const error = domainErrorOf(thrown);
    expect(error?.code).toBe(code);
    expect(error?.message ?? '').not.toContain('001180000123');
  });

  it.each([
    ['08006', /Nothing was stored/],
    ['57P01', /Nothing was stored/],
    ['57014', /did not finish in time. Nothing was stored/],
    ['25006', /takes no changes now.*Nothing was stored/],
    ['08007', /may have been stored or not/],
  ])('says of %s what became of the request', (state, expected) => {
    expect(domainErrorOf(withCode(state))?.message).toMatch(expected);
  });
});
