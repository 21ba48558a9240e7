import type { Frame } from '@bc4p/protocol/messages';

/** So many offers of a bundle cost what one request does, of which the check of a signature is the dearest part. */
const OFFERS_OF_A_REQUEST = 8;

/** As how many requests a frame counts. [WS-047] */
export const costOf = (frame: Frame): number =>
  frame.type === 'offer.submit-bundle' ? Math.ceil(frame.offers.length / OFFERS_OF_A_REQUEST) : 1;
