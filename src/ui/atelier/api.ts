/** How the screen speaks to its server. */
import { API, EVENTS, TOKEN_HEADER, TOKEN_META, type Answered, type Api } from '../../atelier/contract.ts';

type Body<Name extends keyof Api> = Api[Name] extends { readonly body: infer Sent } ? Sent : undefined;

/** Asks the server for one thing. A server that does not answer is a refusal too: nothing typed is lost. */
export interface Client {
  readonly call: <Name extends keyof Api>(
    name: Name,
    body: Body<Name>,
  ) => Promise<Answered<Api[Name]['answer']>>;
  /** Calls when files changed, with the version that they have now; the function given back stops it. */
  readonly onChange: (changed: (version: string) => void) => () => void;
}

/** What the screen does when nothing answers: the server was closed, or the machine sleeps. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** The client of the server that gave this page. */
export function httpClient(): Client {
  const token = document.querySelector<HTMLMetaElement>(`meta[name="${TOKEN_META}"]`)?.content ?? '';
  return {
    call: async (name, body) => {
      const response = await fetch(`${API}${name}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { [TOKEN_HEADER]: token, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }).catch((error: unknown) => {
        throw new Unreachable(String(error));
      });
      // The two ends are of the same project: the answer has the shape of the contract.
      return (await response.json()) as Answered<Api[typeof name]['answer']>;
    },
    onChange: (changed) => {
      const events = new EventSource(`${API}${EVENTS}?jeton=${encodeURIComponent(token)}`);
      events.addEventListener('changed', ({ data }: MessageEvent<string>) => changed(data));
      return () => events.close();
    },
  };
}
