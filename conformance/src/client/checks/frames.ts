import type { RequirementId } from '@bc4p/protocol/guard';
import { area, type ClientCheck } from '../client-check.ts';
import { type MarketLink, okFrame, type Request } from '../market-link.ts';

const { positive, negative } = area('participant', 'core');
const READ = { do: 'read-book' } as const;
const TWIN = 'client/book-read';

const book = (at: number) => ({ at, slots: [] });
const seconds = (): number => Math.floor(Date.now() / 1000);

/** What would be a book, but for the frame in which it comes. */
function notTaken(
  id: string,
  title: string,
  requirements: readonly [RequirementId, ...RequirementId[]],
  code: string | undefined,
  answer: (link: MarketLink, request: Request) => void,
): ClientCheck {
  return negative(`client/${id}`, title, requirements, TWIN, async (scene) => {
    const visit = await scene.visit(READ, { on: { 'book.snapshot': answer } });
    visit.expectRefused(code);
  });
}

const okText = (request: Request, body: object): string => JSON.stringify(okFrame(request, body));

export const frameChecks: readonly ClientCheck[] = [
  positive(TWIN, 'Reads the book of the market', ['WS-005', 'WS-060'], async (scene) => {
    (await scene.visit(READ)).expectDone();
  }),
  positive('client/numbers-by-value', 'Takes 1.0 and 1e0 for the integer 1', ['WS-042'], async (scene) => {
    const visit = await scene.visit(READ, {
      on: {
        'book.snapshot': (link, request) =>
          link.sendText(okText(request, book(1_700_000_000)).replace('1700000000', '1.7e9')),
      },
    });
    visit.expectDone();
  }),
  notTaken(
    'frame-not-json',
    'Takes no text for an answer that is no JSON',
    ['WS-006'],
    'frame-not-json',
    (link, request) => link.sendText(okText(request, book(seconds())).slice(0, -1)),
  ),
  notTaken(
    'frame-no-object',
    'Takes no text for an answer that is no JSON object',
    ['WS-006'],
    'frame-not-json',
    (link, request) => link.sendText(`[${okText(request, book(seconds()))}]`),
  ),
  notTaken(
    'frame-duplicate-key',
    'Takes no frame in which a member stands twice',
    ['WS-007'],
    'frame-duplicate-key',
    (link, request) => link.sendText(okText(request, book(seconds())).replace('"of":', '"of":"book.snapshot","of":')),
  ),
  notTaken('frame-too-deep', 'Takes no frame that nests too deeply', ['WS-008'], 'frame-too-deep', (link, request) =>
    link.sendText(okText(request, { ...book(seconds()), slots: '' }).replace('""', '['.repeat(16) + ']'.repeat(16))),
  ),
  notTaken('frame-invalid', 'Takes no answer that its schema forbids', ['WS-005'], 'frame-invalid', (link, request) =>
    link.sendText(okText(request, { ...book(seconds()), at: 'now' })),
  ),
  notTaken(
    'frame-unknown-member',
    'Takes no answer with a member that its schema does not know',
    ['WS-005'],
    'frame-invalid',
    (link, request) => link.sendText(okText(request, { ...book(seconds()), extra: 1 })),
  ),
  notTaken('frame-binary', 'Takes no binary message for an answer', ['WS-061'], undefined, (link, request) =>
    link.sendBytes(Buffer.from(okText(request, book(seconds())))),
  ),
  notTaken(
    'answer-of-another-kind',
    'Takes no ok of another kind for the answer',
    ['WS-060'],
    undefined,
    (link, request) => link.send({ type: 'ok', re: request.id, of: 'book.unsubscribe' }),
  ),
  notTaken(
    'answer-to-another',
    'Takes no ok with another re for the answer',
    ['WS-060', 'WS-061'],
    'busy',
    (link, request) => {
      link.send({ ...okFrame(request, book(seconds())), re: 'somebody-elses' });
      link.error(request.id, 'busy');
    },
  ),
  notTaken(
    'pong-for-an-answer',
    'Takes no pong for the answer to another request',
    ['WS-060'],
    undefined,
    (link, request) => link.send({ type: 'pong', re: request.id }),
  ),
  notTaken(
    'error-permanent',
    'Reports an error that answers its request',
    ['WS-061', 'ERR-001'],
    'unsupported-feature',
    (link, request) => link.error(request.id, 'unsupported-feature', { feature: 'tree' }),
  ),
  notTaken(
    'error-unknown-code',
    'Takes an error with a code that it does not know for an error',
    ['WS-061'],
    'not-invented-yet',
    (link, request) => link.error(request.id, 'busy', {}, { code: 'not-invented-yet' }),
  ),
  notTaken('closed-before-answer', 'Reports what was not answered as not done', ['WS-061'], undefined, (link) =>
    link.close(1001),
  ),
  notTaken(
    'cut-before-answer',
    'Reports what was not answered as not done when the line breaks',
    ['WS-061'],
    undefined,
    (link) => link.cut(),
  ),
  positive('client/answer-twice', 'Is not led astray by an answer that comes twice', ['WS-060'], async (scene) => {
    const visit = await scene.visit(READ, {
      on: {
        'book.snapshot': async (link, request, honest) => {
          await honest();
          link.error(request.id, 'busy');
        },
      },
    });
    visit.expectDone();
  }),
];
