/**
 * Runs in each frame of the workbench before office.js: takes the host from the
 * page around. Alone in a tab it does nothing, and office.js finds no Excel.
 */
import { doorOf } from '../door';

if (window.parent !== window) doorOf(window.parent)?.install(window);
