import { describeScreens } from './support/screens';

describe('every screen of the pane, Excel in its high contrast theme', () => describeScreens('contrast'));
