/** What to do next about a code that a market answers with; temporary ones are worth another try. */
const NEXT: Readonly<Record<string, string>> = {
  'gate-closed': 'take a later slot: trading ends some minutes before a slot begins',
  'slot-misaligned': 'take a slot of this market: `bc4p book show` lists those that are traded',
  'slot-beyond-horizon': 'take an earlier slot, or come back later',
  'validity-too-short': 'let the offer stand longer: --valid-until, or a slot whose gate closes later',
  'validity-too-long': 'let the offer end at gate closure at the latest, or leave --valid-until out',
  'lot-size': 'take another --lot: the market says which lots it trades',
  'limit-exceeded': 'offer less in this slot: the limit is the one of your certificate',
  'price-limit': 'give a --limit that covers the grid fees, or take the price of the moment with --at-quote',
  'capacity-exceeded': 'take fewer lots, another offer or another slot: a line between you is full',
  'offer-taken': 'take what is left, or another offer: `bc4p book show`',
  'offer-expired': 'take another offer: `bc4p book show`',
  'offer-ended': 'take another offer: `bc4p book show`',
  'offer-unknown': 'look it up with `bc4p book show`; one that never was in the book needs its file',
  'certificate-unknown':
    'ask the signer for an evidence file (`bc4p offer sign --with-chain`): the market does not know the certificate',
  'lots-out-of-range': 'take no more than is open: `bc4p book show` tells how much that is',
  'market-suspended':
    'ask the operator of the submarket: it trades with other markets again when it has reported balances that agree',
  'signer-not-session': 'send it as the participant who signed it: --as, or --chain and --key',
  'self-trade': 'take somebody else’s offer: nobody trades with himself',
  'certificate-expired': 'renew your certificate with `bc4p cert renew`',
  'credential-ended': 'renew your certificate with `bc4p cert renew`',
  'credential-expired': 'renew your certificate with `bc4p cert renew`',
  'connection-point-unknown': 'ask the operator of the market to register your connection point',
  'wrong-market':
    'name the market that your certificate is for; offers of another market are accepted where both belong into one tree',
  'offer-held': 'try again in a moment: the lots come back if the trade that they are held for does not come about',
  'line-busy': 'try again in a moment: trades that are not decided yet have the line now',
  'market-unreachable':
    'try again when that market, or one on the way to it, is back; `bc4p book show` lists what can be reached now',
  'reservations-exceeded': 'wait until what is under way is decided (`bc4p trade list`), then try again',
  'take-unknown': 'try again: the message got lost on the way, and nothing was traded',
  'take-refused':
    'ask the operator of your market, or update bc4p: a market on the way knows more reasons than this version',
  'take-mismatch':
    'try another offer, and tell the operator of your market: what it sent did not fit the offer that it showed you',
  'acceptance-used': 'sign a new acceptance: this one has been traded before',
  'path-too-long': 'take an offer that is nearer: `bc4p book show` tells how many lines lie between',
  'meter-unknown':
    'the market knows a meter by its first value; if it does not take that, ask its operator to register the meter',
  'meter-mismatch': 'let the meter sign with its own certificate: the value names another one',
  'meter-issuer-mismatch':
    'give the meter another name: the market has values of one that another metering authority has certified under this',
  'meters-exceeded': 'ask the operator of the market which meters of the connection point it may forget',
  'meter-point-mismatch': 'ask the operator of the market and the metering authority: they place the meter differently',
  'meter-value-future': 'see whether the clock of the meter is right, and send the value once its time has come',
  'register-went-back': 'see which value is wrong with `bc4p meter read`: registers of a meter never show less',
  'register-jumped': 'see which value is wrong with `bc4p meter read`: no register grows faster than 2^36 W',
  'counter-disorder': 'see which value is wrong with `bc4p meter read`: counters and times of a meter grow together',
  'meter-contradiction':
    'stop the meter and tell its metering authority: its key has signed two values under one counter, which is evidence',
  'faults-exceeded':
    'too much from here was signed wrongly: find out what signs it, and come again after the time told',
  'session-superseded': 'newer sessions of the same connection point have taken over: end what you do not need',
};

/** One sentence, if there is something that a person can do. */
export function nextStep(code: string, isTemporary: boolean): string | undefined {
  const retry = isTemporary ? 'this passes: try again in a moment' : undefined;
  return NEXT[code] ?? retry;
}
