import { ROLES } from '@bc4p/protocol/certificates';
import { expect, test } from 'vitest';
import { ROLE_NAMES } from './role-names.ts';

test('the roles that help lists are those that can be issued: all but the root', () => {
  expect([...ROLE_NAMES].sort()).toEqual(ROLES.filter((role) => role !== 'root').sort());
});
