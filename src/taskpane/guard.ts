/** Entry of the first script of the page, before office.js. */
import { standGuard } from './startup';

standGuard(window);
