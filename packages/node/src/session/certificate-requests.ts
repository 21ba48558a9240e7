import { refusal } from '@bc4p/protocol';
import { decodeBase64url, encodeBase64url } from '@bc4p/protocol/messages';
import { type RequestHandler, replyOk, replyRefused } from './request.ts';

export const getCertificate: RequestHandler<'cert.get'> = ({ kid }, { archive, identity }) => ({
  read: async () => {
    const own = identity();
    const chain = kid === own.kid ? own.chain.map(({ der }) => der) : await archive.chain(kid);
    if (!chain) return replyRefused(refusal('certificate-unknown', 'SIG-015', { kid }, '/kid'));
    return replyOk<'cert.get'>({ chain: chain.map(encodeBase64url) });
  },
});

export const renewCertificate: RequestHandler<'cert.renew'> = ({ request }, { desk, chain, party }) => ({
  read: async () => {
    const renewed = await desk.renew(decodeBase64url(request) ?? new Uint8Array(), chain, party.point);
    if (!renewed.ok) return replyRefused(renewed.refusal);
    return replyOk<'cert.renew'>({ chain: renewed.value.map(encodeBase64url) });
  },
});
