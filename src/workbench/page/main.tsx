/** The page of `npm start`: a workbook of the embedded host beside the pane, which runs in its own frame. */
import { createRoot } from 'react-dom/client';
import { openDoor } from '../door';
import { hostOptionsOf } from './address';
import { createBenchStore } from './bench';
import { gathered } from './gathered';
import { openSample } from './sample';
import { Workbench } from './Workbench';

/** Milliseconds without a change before the page is drawn again, and the longest it waits while the add-in writes. */
const QUIET = 60;
const PATIENCE = 1_000;

const store = createBenchStore(gathered(QUIET, PATIENCE), hostOptionsOf(window.location.search));
openDoor(window, { install: store.install });

const root = document.getElementById('root');

function show(): void {
  if (root !== null) createRoot(root).render(<Workbench store={store} />);
}

// The sample is there from the start; without it the page still opens, on an empty workbook.
openSample(store).then(show, show);
