/** The page of `npm start`: a workbook of the embedded host beside the pane, which runs in its own frame. */
import { createRoot } from 'react-dom/client';
import { openDoor } from '../door';
import { createBenchStore } from './bench';
import { Workbench } from './Workbench';

/** Redraws are gathered: while the add-in writes, the page follows a few times a second. */
const REDRAW_DELAY = 80;

const store = createBenchStore((run) => setTimeout(run, REDRAW_DELAY));
openDoor(window, { install: store.install });

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Workbench store={store} />);
