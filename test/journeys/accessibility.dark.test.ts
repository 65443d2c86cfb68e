import { describeScreens } from './support/screens';

describe('every screen of the pane, Excel in its dark theme', () => describeScreens('dark'));
