import { EXIT, Failure } from '../failure.ts';

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** An address of an operator's port that somebody typed; `flag` names where. */
export function typedAdminUrl(flag: string, text: string): string {
  if (isWebAddress(text)) return text;
  throw new Failure(`${flag} "${text}" is not the address of a web page.`, {
    code: 'usage',
    exitCode: EXIT.usage,
    hint: 'write an address such as http://127.0.0.1:8471',
  });
}

/** The operator's port that a node's configuration names; `otherwise` says how it is named without one. */
export async function configuredAdminUrl(file: string, otherwise: string): Promise<string> {
  const { ConfigError, loadNodeConfig } = await import('@bc4p/node/config');
  const { admin } = await loadNodeConfig(file).catch((error: unknown) => {
    if (!(error instanceof ConfigError)) throw error;
    const hint = `name the configuration of the node, or its operator's port ${otherwise}`;
    throw new Failure(error.message, { code: error.code, exitCode: EXIT.usage, hint });
  });
  return `http://${admin.host.includes(':') ? `[${admin.host}]` : admin.host}:${admin.port}`;
}

/** The operator's port of a node that is named by its configuration or by this address itself. */
export const adminUrlOf = (place: string): Promise<string> | string =>
  isWebAddress(place) ? place : configuredAdminUrl(place, 'as http://HOST:PORT');
