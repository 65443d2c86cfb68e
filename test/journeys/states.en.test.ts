import { describeStates } from './support/states';

describe('states of the pane, Excel in English', () => describeStates('en'));
