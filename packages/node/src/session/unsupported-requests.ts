import { refusal } from '@bc4p/protocol';
import { stop } from './request.ts';

/** Answers a request of a feature that this market does not offer. [WS-010] */
export const unsupported = (feature: string) => () => stop(refusal('unsupported-feature', 'WS-010', { feature }));
