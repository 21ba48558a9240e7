// The same as ROLES of @bc4p/protocol/certificates, which help does not have to wait for; a test compares them.
/** Roles that somebody can be issued. */
export const ROLE_NAMES = [
  'grid-operator',
  'market-operator',
  'market',
  'submarket',
  'participant',
  'metering-authority',
  'meter',
] as const;
