/**
 * What one would have got: the same screens drawn in the browser, on an empty root, the whole guide in the script and
 * its machine created whole. A reference for the bench, never part of the site.
 */
import { createRoot } from 'react-dom/client';
import { createActor } from 'xstate';
import type { GuideData } from '../../src/proof/guide-data.ts';
import { arriveAt, keptSession, readEntry } from '../../src/session/arrival.ts';
import { compileGuide } from '../../src/guide/compile.ts';
import { machineOf } from '../../src/guide/machine.ts';
import { pathOf } from '../../src/guide/pages.ts';
import { readSession } from '../../src/session/storage.ts';
import { App } from '../../src/ui/public/App.tsx';
import { Footer, Header } from '../../src/ui/shared/Shell.tsx';

// The bench's bundler puts the guide here: a browser reads no file.
declare const GUIDE_DATA: GuideData;

const guide = compileGuide(GUIDE_DATA, 'client');
createActor(machineOf(guide.root)).start();

const nothing = () => Promise.reject(new Error('absent de la référence'));
const path = pathOf(window.location.pathname);
const stored = readSession(() => window.sessionStorage);
const entry = readEntry(window.history.state);
const arrival = arriveAt(guide, path, keptSession(entry, stored), {
  entry,
  stored,
  hash: window.location.hash,
  referrer: undefined,
});

const container = document.getElementById('app');
if (container !== null) {
  createRoot(container).render(
    <>
      <Header ui={guide.interface} />
      <App
        guide={guide}
        path={path}
        loader={{ ensure: () => Promise.resolve(guide), warm: () => undefined }}
        loadCodes={nothing}
        loadSearch={nothing}
        arrival={arrival}
      />
      <Footer ui={guide.interface} links={[]} />
    </>,
  );
}
