import type { ErrorCode } from '@bc4p/protocol';
import type { RequirementId } from '@bc4p/protocol/guard';
import { expectCode } from '../../wire/index.ts';
import { expectMembers, expectSame, expectTrue } from '../expect.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';
import type { Scene } from '../scene.ts';

const GOES_ON = 'frames/goes-on';

const nested = (levels: number): string =>
  `{"type":"ping","id":"deep","x":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;

/** A text that is refused before a request can be told, or under the id `x`. */
interface BadText {
  readonly id: string;
  readonly title: string;
  readonly requirements: readonly [RequirementId, ...RequirementId[]];
  readonly text: string;
  readonly code: ErrorCode;
  /** The request id under which the error comes; none where the text has no usable one. */
  readonly re?: string;
  readonly twin?: string;
}

const BAD_TEXTS: readonly BadText[] = [
  {
    id: 'not-json',
    title: 'A text that is no JSON is refused',
    requirements: ['WS-006', 'ERR-004'],
    text: 'nonsense',
    code: 'frame-not-json',
  },
  {
    id: 'not-an-object',
    title: 'A text that is a list is refused',
    requirements: ['WS-006'],
    text: '[{"type":"ping","id":"x"}]',
    code: 'frame-not-json',
  },
  {
    id: 'two-objects',
    title: 'A text with two objects is refused',
    requirements: ['WS-006'],
    text: '{"type":"ping","id":"x"}{"type":"ping","id":"y"}',
    code: 'frame-not-json',
  },
  {
    id: 'single-quotes',
    title: 'What only looks like JSON is refused',
    requirements: ['WS-006'],
    text: "{'type':'ping','id':'x'}",
    code: 'frame-not-json',
  },
  {
    id: 'byte-order-mark',
    title: 'A byte order mark is no JSON',
    requirements: ['WS-006'],
    text: '\ufeff{"type":"ping","id":"x"}',
    code: 'frame-not-json',
  },
  {
    id: 'duplicate-key',
    title: 'A frame in which a member stands twice is refused',
    requirements: ['WS-007'],
    text: '{"type":"ping","id":"x","id":"x"}',
    code: 'frame-duplicate-key',
  },
  {
    id: 'duplicate-key-escaped',
    title: 'A member written with an escape is the same member',
    requirements: ['WS-007'],
    text: '{"type":"ping","id":"x","\\u0069d":"x"}',
    code: 'frame-duplicate-key',
  },
  {
    id: 'duplicate-key-within',
    title: 'A member that stands twice within another one is refused',
    requirements: ['WS-007'],
    text: '{"type":"book.snapshot","id":"x","slot":{"start":900,"len":900,"len":900}}',
    code: 'frame-duplicate-key',
  },
  {
    id: 'too-deep',
    title: 'A frame of 17 levels is refused',
    requirements: ['WS-008', 'SEC-004'],
    text: nested(17),
    code: 'frame-too-deep',
    twin: 'frames/deep-enough',
  },
  {
    id: 'json-before-depth',
    title: 'What is no JSON is that, however deep it is',
    requirements: ['ERR-002', 'WS-006'],
    text: `${nested(20)}}`,
    code: 'frame-not-json',
  },
  {
    id: 'first-fault-counts',
    title: 'Of two faults the first from the beginning counts',
    requirements: ['ERR-002', 'WS-007'],
    text: `{"type":"ping","type":"ping","id":"x","y":${'['.repeat(20)}${']'.repeat(20)}}`,
    code: 'frame-duplicate-key',
  },
  {
    id: 'no-type',
    title: 'A frame without a type is refused',
    requirements: ['WS-009'],
    text: '{"id":"x"}',
    code: 'frame-type-unknown',
    re: 'x',
  },
  {
    id: 'type-unknown',
    title: 'A frame of a type that nobody knows is refused',
    requirements: ['WS-009'],
    text: '{"type":"offer.withdraw","id":"x"}',
    code: 'frame-type-unknown',
    re: 'x',
  },
  {
    id: 'type-of-market',
    title: 'A frame that only a market sends is refused',
    requirements: ['WS-009'],
    text: '{"type":"pong","re":"x"}',
    code: 'frame-type-unknown',
  },
  {
    id: 'member-missing',
    title: 'A frame that lacks a member is refused',
    requirements: ['WS-005'],
    text: '{"type":"offer.submit","id":"x"}',
    code: 'frame-invalid',
    re: 'x',
  },
  {
    id: 'member-unknown',
    title: 'A frame with a member too many is refused',
    requirements: ['WS-005'],
    text: '{"type":"fee.get","id":"x","more":1}',
    code: 'frame-invalid',
    re: 'x',
  },
  {
    id: 'member-of-other-type',
    title: 'A frame with a member of another type is refused',
    requirements: ['WS-005'],
    text: '{"type":"events.subscribe","id":"x","after":"0"}',
    code: 'frame-invalid',
    re: 'x',
  },
  {
    id: 'id-malformed',
    title: 'A frame whose id is none is refused, under no id',
    requirements: ['WS-005'],
    text: '{"type":"ping","id":"not an id"}',
    code: 'frame-invalid',
  },
  {
    id: 'fraction',
    title: 'A number that is no whole one is refused where one is wanted',
    requirements: ['WS-042', 'WS-005'],
    text: '{"type":"events.subscribe","id":"x","after":0.5}',
    code: 'frame-invalid',
    re: 'x',
    twin: 'frames/number-by-value',
  },
  {
    id: 'type-before-schema',
    title: 'An unknown type is told before whatever else is wrong',
    requirements: ['ERR-002', 'WS-009'],
    text: '{"type":"offer.withdraw","id":"x","more":[]}',
    code: 'frame-type-unknown',
    re: 'x',
  },
  {
    id: 'ok-of-unknown',
    title: 'An ok for a request that nobody knows is a type that nobody knows',
    requirements: ['WS-009'],
    text: '{"type":"ok","re":"x","of":"offer.withdraw"}',
    code: 'frame-type-unknown',
  },
];

/** Sends a text that is refused, and sees that the session goes on with everything as it was. */
async function refusedText(scene: Scene, { text, code, re }: Pick<BadText, 'text' | 'code' | 're'>): Promise<void> {
  const trader = await scene.trader();
  await trader.submit();
  const { session } = trader;
  await trader.unchanged(async () => {
    if (re === undefined) await session.refusedText(text, code);
    else await session.error(session.postText(text, re), code);
  });
}

/** Requests of features by what they belong to, each with what its schema wants. */
const FEATURE_REQUESTS = {
  settlement: ['{"type":"account.get","id":"x"}', '{"type":"statement.get","id":"x"}'],
  metering: ['{"type":"meter.list","id":"x"}'],
  renewal: ['{"type":"cert.renew","id":"x","request":"AAAA"}'],
  log: ['{"type":"log.head","id":"x"}'],
  tree: ['{"type":"balance.report","id":"x","token":"e30.e30.e30"}'],
} as const;

export const FRAME_CHECKS: readonly MarketCheck[] = [
  positive(
    GOES_ON,
    'A session goes on, request after request, each with one answer',
    ['ERR-004', 'WS-005', 'WS-006', 'WS-007', 'WS-009', 'ERR-001', 'WS-010', 'WS-019'],
    async (scene) => {
      const trader = await scene.trader();
      await trader.session.barrier();
      const { ok } = await trader.submit();
      expectTrue(ok.dup === undefined, 'a new offer was taken for a known one');
      await trader.session.ask('fee.get', {});
      await trader.session.barrier();
      trader.session.expectNoStray();
    },
  ),
  ...BAD_TEXTS.map(({ id, title, requirements, twin = GOES_ON, ...text }) =>
    negative(`frames/${id}`, title, requirements, twin, (scene) => refusedText(scene, text)),
  ),
  positive('frames/deep-enough', 'A frame of 16 levels is judged by its schema', ['WS-008', 'ERR-002'], (scene) =>
    refusedText(scene, { text: nested(16), code: 'frame-invalid', re: 'deep' }),
  ),
  positive('frames/number-by-value', 'A whole number is one however it is written', ['WS-042'], async (scene) => {
    const { session } = await scene.trader();
    const { start } = scene.slot;
    for (const [place, text] of [`${start}.0`, `${start / 100}e2`, `${start}0e-1`].entries()) {
      const id = `n${place}`;
      session.postText(
        `{"type":"book.snapshot","id":"${id}","slot":{"start":${text},"len":9.0e2}}`,
        id,
        'book.snapshot',
      );
      await session.ok('book.snapshot', id);
    }
  }),
  positive(
    'frames/whitespace',
    'White space and the order of members say nothing',
    ['WS-006', 'WS-007'],
    async (scene) => {
      const { session } = await scene.trader();
      session.postText(' {\n\t"id" : "w",\r\n "type": "fee.get" } ', 'w', 'fee.get');
      await session.ok('fee.get', 'w');
    },
  ),
  negative(
    'frames/second-hello',
    'A second hello is refused, and the session goes on',
    ['WS-009'],
    GOES_ON,
    async (scene) => {
      const trader = await scene.trader();
      const { frame } = await trader.session.hello(trader.holder);
      // It is no request: whether its id is told in the answer is open.
      await trader.unchanged(async () => {
        trader.session.end.send(frame);
        const error = await trader.session.end.take(({ type }) => type === 'error', 'an error');
        expectCode(error, 'frame-type-unknown');
      });
    },
  ),
  negative('frames/binary', 'A binary message ends the session', ['WS-020'], GOES_ON, async (scene) => {
    const { session } = await scene.trader();
    session.end.sendBytes(Buffer.from('{"type":"ping","id":"x"}'));
    expectSame((await session.end.ended()).code, 4400, 'the close code');
    await (await scene.trader()).session.barrier();
  }),
  negative(
    'frames/too-large',
    'A frame of more bytes than the market takes ends the session',
    ['WS-020', 'ERR-001', 'SEC-004'],
    'frames/large-enough',
    async (scene) => {
      const { session } = await scene.trader();
      session.end.sendText(`{"type":"ping","id":"x"}${' '.repeat(scene.limits.frameBytes)}`);
      expectSame((await session.end.ended()).code, 1009, 'the close code');
      await (await scene.trader()).session.barrier();
    },
  ),
  positive(
    'frames/large-enough',
    'A frame of as many bytes as the market takes is answered',
    ['WS-020', 'SEC-004'],
    async (scene) => {
      const { session } = await scene.trader();
      const text = '{"type":"fee.get","id":"big"}';
      session.postText(text + ' '.repeat(scene.limits.frameBytes - text.length), 'big', 'fee.get');
      await session.ok('fee.get', 'big');
    },
  ),
  ...Object.entries(FEATURE_REQUESTS).map(([feature, texts]) =>
    negative(
      `frames/unsupported-${feature}`,
      `What belongs to ${feature} is refused where the market does not offer it`,
      ['WS-010'],
      GOES_ON,
      async (scene) => {
        const trader = await scene.trader();
        // Where it is offered there is nothing to refuse; the checks of that profile look at it.
        if (trader.session.welcome.features.includes(feature)) return;
        for (const [place, text] of texts.entries()) {
          const id = `f${place}`;
          await trader.unchanged(async () => {
            const posted = trader.session.postText(text.replace('"id":"x"', `"id":"${id}"`), id);
            const error = await trader.session.error(posted, 'unsupported-feature');
            expectMembers(error.facts, { feature }, 'the facts');
          });
        }
      },
    ),
  ),
  positive(
    'frames/answers-in-order',
    'Requests are answered in the order in which they came',
    ['WS-038', 'WS-025', 'WS-026'],
    async (scene) => {
      const trader = await scene.trader();
      const { session } = trader;
      const offer = await trader.signOffer();
      // What takes long (a signature, the disk) and what does not, by turns.
      const posted = [
        session.post('offer.submit', { token: offer.token }),
        session.post('fee.get'),
        session.post('offer.get', { offer: offer.id }),
        session.post('book.snapshot', { slot: scene.slot }),
        session.post('offer.submit', { token: (await trader.signOffer()).token }),
        session.post('trade.status', { subject: offer.id }),
        session.post('fee.get'),
      ];
      const answered: (string | undefined)[] = [];
      for (const _ of posted) {
        const answer = await session.end.take((frame) => 're' in frame, 'an answer');
        answered.push('re' in answer ? answer.re : undefined);
      }
      expectSame(answered, posted, 'the order of the answers');
    },
  ),
  positive(
    'frames/pong-is-a-barrier',
    'A pong comes only after everything before its ping was answered',
    ['WS-039'],
    async (scene) => {
      const trader = await scene.trader();
      const { session } = trader;
      const offers = await Promise.all(Array.from({ length: 12 }, () => trader.signOffer({ lots: 1 })));
      const posted = offers.map(({ token }) => session.post('offer.submit', { token }));
      session.end.send({ type: 'ping', id: 'barrier' });
      await session.end.take((frame) => frame.type === 'pong' && frame.re === 'barrier', 'pong');
      const answers = session.end.takeAll((frame): frame is never => frame.type === 'ok') as readonly { re?: string }[];
      expectSame(
        answers.map(({ re }) => re),
        posted,
        'what was answered before the pong',
      );
    },
  ),
  negative(
    'frames/id-in-use',
    'A request under the id of one that has no answer yet is refused',
    ['WS-025'],
    GOES_ON,
    async (scene) => {
      const trader = await scene.trader();
      const { session } = trader;
      // Whether the first is answered before the second is read is up to the network: so it is tried some times.
      for (let attempt = 0; attempt < 10; attempt += 1) {
        const offers = await Promise.all([trader.signOffer({ lots: 1 }), trader.signOffer({ lots: 1 })]);
        const id = `twice${attempt}`;
        for (const { token } of offers) session.end.send({ type: 'offer.submit', id, token });
        const isMine = (frame: object): boolean => 're' in frame && frame.re === id;
        const answers = [
          await session.end.take(isMine, 'the first answer'),
          await session.end.take(isMine, 'the second answer'),
        ];
        const errors = answers.filter(({ type }) => type === 'error');
        if (errors.length === 0) continue;
        expectMembers(errors[0] as object, { code: 'request-id-in-use' }, 'the error');
        expectSame(errors.length, 1, 'the number of errors');
        await session.barrier();
        return;
      }
      expectTrue(false, 'it took two requests under one id ten times');
    },
  ),
  negative(
    'frames/in-flight',
    'Requests beyond the limit of unanswered ones are refused',
    ['WS-026'],
    GOES_ON,
    async (scene) => {
      const trader = await scene.trader();
      const { session } = trader;
      const many = scene.limits.inFlight * 3;
      const offers = await Promise.all(Array.from({ length: many }, () => trader.signOffer({ lots: 1, lot: 10 })));
      const posted = offers.map(({ token }) => session.post('offer.submit', { token }));
      const answers = await Promise.all(posted.map((id) => session.answer(id)));
      const errors = answers.filter(({ type }) => type === 'error') as readonly { readonly code: string }[];
      expectTrue(errors.length > 0, `it had ${many} requests without an answer, and allows ${scene.limits.inFlight}`);
      for (const { code } of errors) expectSame(code, 'in-flight-exceeded', 'the code');
      // Refused for now: the very same message is taken later.
      const place = answers.findIndex(({ type }) => type === 'error');
      const again = await session.ask('offer.submit', { token: (offers[place] as { token: string }).token });
      expectTrue(again.dup === undefined, 'what was refused for a time had an effect');
    },
  ),
];
