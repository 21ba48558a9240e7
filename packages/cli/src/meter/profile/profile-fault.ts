import { EXIT, Failure } from '../../failure.ts';

/** What is wrong with a file of profiles, at which line (the header is line 1). */
export const profileFault = (file: string, line: number | undefined, what: string, hint: string): Failure =>
  new Failure(`${file}${line === undefined ? '' : ` line ${line}`}: ${what}.`, {
    code: 'profile-invalid',
    exitCode: EXIT.usage,
    hint,
  });
