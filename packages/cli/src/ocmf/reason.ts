/** Why a signed meter record is refused, or taken with a warning: stable codes, each with what it means. */
export const REASONS = {
  'not-ocmf': 'this is no OCMF record',
  'encoding-unknown': 'this encoding is not known',
  'json-malformed': 'a section is not the JSON that it has to be',
  'payload-invalid': 'a field of the payload is not what OCMF says',
  'reading-malformed': 'a reading is no number that can be kept exactly',
  'time-malformed': 'a time is not written as OCMF says',
  'algorithm-unknown': 'this signature algorithm is not known',
  'key-missing': 'there is no public key for the record',
  'key-malformed': 'the public key cannot be read',
  'key-unfit': 'the public key is not for this algorithm',
  'key-not-trusted': 'the key that came along is none of the trusted ones',
  'signature-malformed': 'the signature cannot be read',
  'signature-form': 'the signature is written another way than it says',
  'signature-wrong': 'the signature is not of this payload by this key',
  'evidence-differs': 'the evidence says something else than the signed record',
  'error-flags': 'the meter says that energy or time cannot be used',
  'meter-status': 'the meter was not in good order',
  'charging-error': 'an error during charging made energy or time unusable',
  'unit-not-energy': 'the unit is neither Wh nor kWh',
  'time-not-synchronized': 'the clock was not synchronised',
  'time-backwards': 'time goes back between two readings',
  'reading-backwards': 'the register goes back between two readings',
  'page-repeated': 'the page was there before',
  'page-missing': 'pages before this one are missing',
  'begin-missing': 'there is no begin to this charging process',
  'end-missing': 'there is no end to this charging process',
  'key-changed': 'the charging process is signed with several keys',
  'process-refused': 'another record of the charging process is refused',
} as const satisfies Record<string, string>;

export type ReasonCode = keyof typeof REASONS;

/** A reason with what belongs to it: which reading, what stood there, what would be right. */
export interface Reason {
  readonly code: ReasonCode;
  readonly detail: string;
}

export const reason = (code: ReasonCode, detail: string): Reason => ({ code, detail });

/** What a person can do about some of them. */
const NEXT: Partial<Record<ReasonCode, string>> = {
  'not-ocmf': 'give a container of the S.A.F.E. transparency software, records OCMF|…|…, or evidence of this command',
  'key-missing': 'give the key that the operator of the station publishes: --public-key FILE|TEXT',
  'key-malformed': 'give the key itself: --public-key FILE|TEXT, as hex, base64 or PEM',
  'key-unfit': 'give the key of this meter: --public-key FILE|TEXT',
  'key-not-trusted': 'add the key to the file of --trust if you know from elsewhere that it is this meter’s',
  'signature-wrong': 'ask the operator of the station for the record and the key as the station made them',
  'end-missing': 'give the record of the end in the same call',
  'begin-missing': 'give the record of the begin in the same call',
  'page-missing': 'give the missing pages in the same call',
};

/** What to do next about a reason, if there is something. */
export const nextStepFor = (code: ReasonCode): string | undefined => NEXT[code];
