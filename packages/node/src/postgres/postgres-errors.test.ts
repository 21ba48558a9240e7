import { describe, expect, test } from 'vitest';
import { StoreError } from '../store/store-error.ts';
import { storeErrorFromPostgres } from './postgres-errors.ts';
import { describeDatabase } from './postgres-options.ts';

const error = (code: string, message = 'what the server said'): Error => Object.assign(new Error(message), { code });
const WHERE = 'PostgreSQL db.example/bc4p';

describe('what PostgreSQL, its client or the system throws', () => {
  test.each([
    ['store-unreachable', error('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432')],
    ['store-unreachable', error('ENOTFOUND', 'getaddrinfo ENOTFOUND db.example')],
    ['store-unreachable', error('EAI_AGAIN', 'getaddrinfo EAI_AGAIN db.example')],
    ['store-unreachable', error('ENOENT', 'connect ENOENT /run/postgresql/.s.PGSQL.5432')],
    ['store-unreachable', error('', 'Connection terminated unexpectedly')],
    ['store-unreachable', error('', 'Query read timeout')],
    ['store-unreachable', error('DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate')],
    ['store-unreachable', new Error('The server does not support SSL connections')],
    ['store-unreachable', error('08006')],
    ['store-unreachable', error('57P01')],
    ['store-unreachable', error('57P03')],
    ['store-forbidden', error('28P01')],
    ['store-forbidden', error('42501')],
    ['store-missing', error('3D000')],
    ['store-full', error('53100')],
    ['store-busy', error('53300')],
    ['store-busy', error('55P03')],
    ['store-busy', error('57014')],
    ['store-busy', error('40P01')],
    ['store-busy', error('', 'timeout exceeded when trying to connect')],
    ['store-damaged', error('XX001')],
    ['store-closed', error('', 'Cannot use a pool after calling end on the pool')],
    ['store-failed', error('58030')],
    ['store-failed', error('25006')],
    ['store-failed', new Error('something new')],
  ])('becomes %s, with what was said and what to do', (code, thrown) => {
    const made = storeErrorFromPostgres(thrown, WHERE);
    expect(made).toMatchObject({ name: 'StoreError', code, cause: thrown, hint: expect.stringMatching(/\w\.$/) });
    expect(made.message).toContain(WHERE);
    expect(made.message).toContain(thrown.message);
  });

  test('from several addresses of a host tells of the first', () => {
    const both = new AggregateError([error('ECONNREFUSED', 'connect ECONNREFUSED ::1:5432'), error('ETIMEDOUT')]);
    const made = storeErrorFromPostgres(both, WHERE);
    expect(made.code).toBe('store-unreachable');
    expect(made.message).toContain('::1:5432');
  });

  test('that is a StoreError already stays as it is', () => {
    const made = new StoreError('store-full', 'a', 'b');
    expect(storeErrorFromPostgres(made, WHERE)).toBe(made);
  });
});

describe('a database in messages', () => {
  test.each([
    ['postgresql://bc4p:secret@db.example:5433/market?sslmode=verify-full', 'PostgreSQL db.example:5433/market'],
    ['postgresql://bc4p:secret@/market?host=/run/postgresql', 'PostgreSQL'],
    ['secret', 'PostgreSQL'],
  ])('is named without its password', (url, named) => {
    expect(describeDatabase(url)).toBe(named);
  });
});
