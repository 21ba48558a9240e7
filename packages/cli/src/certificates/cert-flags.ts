import { Flags } from '@oclif/core';

/** Flags that several commands about certificates share. */
export const OUT_FLAGS = {
  out: Flags.string({ char: 'o', description: 'file to write', helpValue: 'FILE', required: true }),
  force: Flags.boolean({ description: 'overwrite files that are there already' }),
};

export const KEY_OUT = Flags.string({
  description: 'file for the new private key, mode 0600; by default beside --out, with -key in its name',
  helpValue: 'FILE',
});

export const ALGORITHM = Flags.option({
  description: 'algorithm of the new key',
  options: ['ES256', 'Ed25519'] as const,
  default: 'ES256' as const,
})();

export const ISSUER_FLAGS = {
  issuer: Flags.string({ description: "the issuer's chain, leaf first", helpValue: 'CHAIN.pem', required: true }),
  'issuer-key': Flags.string({ description: "the issuer's private key", helpValue: 'KEY.pem', required: true }),
  secret: Flags.string({
    description: "the issuer's secret behind connection points; by default connection-points.secret beside its key",
    helpValue: 'FILE',
  }),
};

export const TIME_FLAGS = {
  'not-before': Flags.string({
    description: 'first instant of validity, when the issuer has to be valid too; by default now',
    helpValue: 'INSTANT',
  }),
  lifetime: Flags.string({
    description:
      "how long it is valid, such as 12h or P30D; by default 24h for proxies, else a year, within the issuer's",
    helpValue: 'DURATION',
  }),
};

/** The exit codes of commands that make something. */
export const MAKING_EXIT_CODES = `Exit codes
  0  it was made
  1  it was refused by a rule, which is named, or could not be written
  2  usage, an unreadable file, or a file that is there already`;
