import { createSignatureCache, type ValidatedChain } from '../../certificates/index.ts';
import { type MessageType, type OpenedMessage, openToken } from '../../messages/index.ts';
import { refusal } from '../../refusal.ts';
import { accepted, type Result, refused } from '../../result.ts';
import { signingCertificate } from '../certificate-pool.ts';
import type { EvidenceContents } from '../evidence-contents.ts';
import { type EvidenceToken, statedInstant } from '../evidence-tokens.ts';
import type { EvidenceOptions } from '../judgement.ts';

/** A message whose signature and chain are in order as of the instant that it states, and where it stands. */
export interface SignedBy<T extends MessageType = MessageType> extends OpenedMessage<T> {
  readonly chain: ValidatedChain;
  readonly path: string;
}

/** The messages of evidence, opened one by one: certificates that ended since do not matter. */
export class SignedMessages {
  readonly contents: EvidenceContents;
  readonly options: EvidenceOptions;

  constructor(contents: EvidenceContents, options: EvidenceOptions) {
    this.contents = contents;
    this.options = { cache: createSignatureCache(), ...options };
  }

  /** Opens the message of an id that another message lists; `what` names it where it is missing. [ACT-050] */
  async find<T extends MessageType>(id: string, type: T, what: string): Promise<Result<SignedBy<T>>> {
    const token = this.contents.tokens.get(id);
    return token ? this.open(token, type) : refused(missing(`${what} ${id}`));
  }

  async open<T extends MessageType>(token: EvidenceToken, type: T): Promise<Result<SignedBy<T>>> {
    const at = statedInstant(token);
    if (!at.ok) return at;
    let chain: ValidatedChain | undefined;
    const opened = await openToken(token.token, {
      types: [type],
      verifier: this.options.verifier,
      certificate: async (kid) => {
        const valid = await this.contents.pool.validate(kid, { ...this.options, at: at.value });
        if (!valid.ok) return valid;
        chain = valid.value;
        return signingCertificate(valid.value.leaf);
      },
    });
    if (!opened.ok) return refused({ ...opened.refusal, path: `${token.path}${opened.refusal.path ?? ''}` });
    return accepted({ ...opened.value, chain: chain as ValidatedChain, path: token.path });
  }
}

/** What evidence of a statement lacks. [ACT-050] */
export const missing = (what: string) => refusal('evidence-incomplete', 'ACT-050', { missing: what }, '/tokens');
