/** What the page of the atelier runs. The development server gives it: nothing of it is in the site. */
import { createRoot } from 'react-dom/client';
import { httpClient } from './workbench/api.ts';
import { Atelier, Waiting } from './Atelier.tsx';
import { openWorkbench } from './workbench/workbench.ts';
import { browserShelf } from './workbench/shelf.ts';
import '../shared/styles.css';
import './atelier.css';

async function start(container: HTMLElement): Promise<void> {
  const root = createRoot(container);
  root.render(<Waiting failed={false} />);
  try {
    const client = httpClient();
    const answer = await client.call('model', undefined);
    if (!answer.ok) throw new Error(answer.refusal.told);
    const shelf = browserShelf(() => window.localStorage, navigator.locks);
    const workbench = openWorkbench(client, answer.value, shelf);
    root.render(<Atelier workbench={workbench} />);
    shelf.left(workbench.takeUp);
  } catch (error) {
    console.error(error);
    root.render(<Waiting failed />);
  }
}

// What changes is told by the atelier's own server, and one that is started again is found again: the page is never loaded anew under
// whoever types. Vite waits for what a listener gives, and these never end.
for (const event of ['vite:beforeFullReload', 'vite:ws:disconnect']) {
  // oxlint-disable-next-line typescript/no-misused-promises -- the very promise that is waited for
  import.meta.hot?.on(event, () => new Promise<never>(() => undefined));
}

const container = document.getElementById('app');
if (container !== null) void start(container);
