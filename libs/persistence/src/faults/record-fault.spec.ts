import { DomainError } from '@sogoc/kernel';
import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';

import { CommitUnansweredError } from './errors';
import { isRecordFault } from './record-fault';
import { faultOfStatement, faultOfWork, sqlStateOf } from './sql-state';

const withCode = (code: string, more: object = {}): Error => Object.assign(new Error('x'), { code, ...more });
const refused = (driverError: Error): unknown => faultOfWork(new QueryFailedError('SELECT 1', [], driverError));

class AwayError extends DomainError {
  readonly code = 'away';
  readonly kind = 'unavailable';
  readonly title = 'Away';
}

describe('whether a record is at fault', () => {
  it.each<[string, unknown]>([
    ['a value out of range', refused(withCode('22003'))],
    ['a broken constraint', refused(withCode('23505'))],
    ['a row too long for an index', refused(withCode('54000'))],
    ['more rows than one', refused(withCode('21000'))],
    ['a fault of a pure function', faultOfWork(new TypeError('Cannot read properties of undefined'))],
    ['a number that a pure function cannot take', faultOfWork(new RangeError('Invalid count value: -1'))],
  ])('it is: %s', (_, error) => expect(isRecordFault(error)).toBe(true));

  it.each<[string, unknown]>([
    ['a connection cut under a statement', refused(new Error('Connection terminated unexpectedly'))],
    ['no connection in time', faultOfStatement(new Error('timeout exceeded when trying to connect'))],
    ['a statement that was not answered in time', refused(new Error('Query read timeout'))],
    ['a client in pieces', refused(new Error('Client has encountered a connection error and is not queryable'))],
    ['a runner whose connection was taken away', faultOfWork(new QueryRunnerAlreadyReleasedError())],
    ['a reset socket', refused(withCode('ECONNRESET', { errno: -104, syscall: 'read' }))],
    ['a broken pipe', refused(withCode('EPIPE', { errno: -32, syscall: 'write' }))],
    ['a server that stops', refused(withCode('57P01'))],
    ['a statement that was cancelled', refused(withCode('57014'))],
    ['a transaction that stood idle', refused(withCode('25P03'))],
    ['a server that became read-only', refused(withCode('25006'))],
    ['a lock that was not to be had', refused(withCode('55P03'))],
    ['a deadlock', refused(withCode('40P01'))],
    ['a full lock table', refused(withCode('53200'))],
    ['a full disk', refused(withCode('53100'))],
    ['a partition that gets its end', refused(withCode('23514', { constraint: 'golden_history_3_ends' }))],
    ['a file that the server cannot read', refused(withCode('58030'))],
    ['a table that is not there', refused(withCode('42P01'))],
    ['a role that may not', refused(withCode('42501'))],
    ['a fault of the server', refused(withCode('XX000'))],
    ['a commit that was not answered', new CommitUnansweredError(new Error('x'))],
    ['a file of this machine', withCode('ENOSPC', { errno: -28, syscall: 'write' })],
    ['a release that another replaced', new AwayError('x')],
    ['something that is no error', 'text'],
  ])('it is not: %s', (_, error) => expect(isRecordFault(error)).toBe(false));

  it('gives a connection that the driver has no code for the one of PostgreSQL', () => {
    expect(sqlStateOf(refused(new Error('Connection terminated unexpectedly')))).toBe('08006');
  });
});
