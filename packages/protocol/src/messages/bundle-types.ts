import type { MessageType } from './message-types.ts';

/** The types that sign many messages at once, and the type of these messages. [SIG-016] */
const BUNDLED = { 'bc4p-offer-bundle': 'bc4p-offer' } as const satisfies Partial<Record<MessageType, MessageType>>;

export type BundleType = keyof typeof BUNDLED;
export type BundledType = (typeof BUNDLED)[BundleType];

/** The type of the messages that a bundle of this type signs; `undefined` if the type is none of a bundle. */
export const bundledType = (type: MessageType): BundledType | undefined =>
  Object.hasOwn(BUNDLED, type) ? BUNDLED[type as BundleType] : undefined;
