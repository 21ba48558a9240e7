import type { MarketCommand } from '@bc4p/protocol/market';
import type { Archive } from '../market/archive.ts';

/** The ids of the messages that a command names. */
function namedIn(command: MarketCommand): readonly (string | undefined)[] {
  switch (command.kind) {
    case 'submit-offer':
    case 'reserve':
    case 'resolve':
    case 'refuse-take':
    case 'top-up':
      return [command.id];
    case 'submit-bundle':
      return command.offers.map(({ id }) => id);
    case 'accept-offer':
      return [command.id, command.acceptance.offer];
    case 'decide-take':
      return [command.id, command.taker.message, command.offBook?.id];
    case 'settle-slot':
      return [command.price, ...command.readings.flatMap(({ meters }) => meters.flatMap(({ readings }) => readings))];
    case 'settle-uplink':
      return [command.statement];
    default:
      return [];
  }
}

/** What another market has decided about a take: its trade or its refusal. */
async function decidedElsewhere(archive: Archive, take: string | undefined): Promise<readonly (string | undefined)[]> {
  const answer = take === undefined ? undefined : await archive.answer(take);
  return [answer?.trade === undefined ? undefined : await archive.tradeToken(answer.trade), answer?.decision];
}

/** The tokens of the signed messages that a command rests on, each once, as far as the market keeps them: what an audit needs. */
export async function commandInputs(archive: Archive, command: MarketCommand): Promise<string[]> {
  const tokens = [...new Set(namedIn(command))].map((id) => (id === undefined ? undefined : archive.token(id)));
  const found = await Promise.all(tokens);
  if (command.kind === 'decide-take') {
    const quotes = (await archive.take(command.id))?.quotes ?? [];
    found.push(...(await Promise.all(quotes.map((id) => archive.token(id)))));
  }
  if (command.kind === 'resolve') found.push(...(await decidedElsewhere(archive, command.id)));
  if (command.kind === 'settle-take')
    found.push(...(await decidedElsewhere(archive, await archive.ownTake(command.take))));
  return found.filter((token) => token !== undefined);
}
