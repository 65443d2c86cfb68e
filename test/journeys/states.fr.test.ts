import { describeStates } from './support/states';

describe('states of the pane, Excel in French', () => describeStates('fr'));
