/** The page of `npm start`: a workbook of the embedded host beside the pane, which runs in its own frame. */
import { createRoot } from 'react-dom/client';
import { openDoor } from '../door';
import { createBenchStore } from './bench';
import { gathered } from './gathered';
import { Workbench } from './Workbench';

/** Milliseconds without a change before the page is drawn again, and the longest it waits while the add-in writes. */
const QUIET = 60;
const PATIENCE = 1_000;

const store = createBenchStore(gathered(QUIET, PATIENCE));
openDoor(window, { install: store.install });

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Workbench store={store} />);
