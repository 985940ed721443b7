/** How the screen speaks to its server. */
import {
  API,
  EVENTS,
  PROPOSING,
  TOKEN_HEADER,
  TOKEN_META,
  type Result,
  type Api,
  type ProposeProgress,
} from '../../../atelier/contract.ts';

/** What a call sends. */
export type Body<Name extends keyof Api> = Api[Name] extends { readonly body: infer Sent } ? Sent : undefined;

/** Asks the server for one thing. A server that does not answer is a refusal too: nothing typed is lost. */
export interface Client {
  readonly call: <Name extends keyof Api>(
    name: Name,
    body: Body<Name>,
  ) => Promise<Result<Api[Name]['answer']>>;
  /** Calls when files changed, with the version that they have now; the function given back stops it. */
  readonly onChange: (changed: (version: string) => void) => () => void;
  /** Calls with what is under way while a draft is handed over, as long as changes are listened to. */
  readonly onProgress: (told: (progress: ProposeProgress) => void) => () => void;
}

/** What the screen does when nothing answers: the server was closed, or the machine sleeps. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** How long until the server is asked again for its news, in milliseconds. */
const AGAIN = 2000;

/** The longest request that may outlive its page, in letters: browsers allow 64 KiB, all requests together. */
const LONGEST_LEFT = 10_000;

function tokenIn(page: Document): string | undefined {
  return page.querySelector<HTMLMetaElement>(`meta[name="${TOKEN_META}"]`)?.content;
}

async function ask(address: string, request?: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (error) {
    throw new Unreachable(String(error));
  }
}

/** The client of the server that gave this page. */
export function httpClient(): Client {
  let token = tokenIn(document) ?? '';
  // The server was started again since the page was opened: its page says the token of its new run, and what is typed stays.
  const renew = async (): Promise<void> => {
    const page = await (await ask('/atelier/')).text();
    token = tokenIn(new DOMParser().parseFromString(page, 'text/html')) ?? token;
  };
  const followers = new Set<(progress: ProposeProgress) => void>();
  const send = (name: string, body: unknown): Promise<Response> => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return ask(`${API}${name}`, {
      method: text === undefined ? 'GET' : 'POST',
      headers: { [TOKEN_HEADER]: token, ...(text !== undefined && { 'content-type': 'application/json' }) },
      ...(text !== undefined && { body: text }),
      // What is typed still reaches the server when its page is closed meanwhile. Browsers refuse that for a long text.
      ...(name === 'edit' && text !== undefined && text.length < LONGEST_LEFT && { keepalive: true }),
    });
  };
  return {
    call: async (name, body) => {
      let response: Response | undefined;
      try {
        response = await send(name, body);
      } catch {
        // The first request on a line to a server that was closed finds it dead: whoever answers now is asked again.
        await renew();
      }
      if (response?.status === 403) await renew();
      if (response === undefined || response.status === 403) response = await send(name, body);
      // The two ends are of the same project: the answer has the shape of the contract.
      return (await response.json()) as Result<Api[typeof name]['answer']>;
    },
    onProgress: (told) => {
      followers.add(told);
      return () => followers.delete(told);
    },
    onChange: (changed) => {
      let events: EventSource | undefined;
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const listen = () => {
        events = new EventSource(`${API}${EVENTS}?jeton=${encodeURIComponent(token)}`);
        events.addEventListener('changed', ({ data }: MessageEvent<string>) => changed(data));
        events.addEventListener(PROPOSING, ({ data }: MessageEvent<string>) => {
          // The two ends are of the same project: it has the shape of the contract.
          for (const told of followers) told(JSON.parse(data) as ProposeProgress);
        });
        events.addEventListener('error', () => {
          // The browser itself asks again while the server only pauses.
          if (events?.readyState !== EventSource.CLOSED) return;
          waiting = setTimeout(() => void renew().then(listen, listen), AGAIN);
        });
      };
      listen();
      return () => {
        clearTimeout(waiting);
        events?.close();
      };
    },
  };
}
