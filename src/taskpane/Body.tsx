import { lazy } from 'react';
import { usePaneState } from './state/pane';

const journey = () => import(/* webpackChunkName: "journey" */ './screens');
const Register = lazy(async () => ({ default: (await journey()).Register }));
const Home = lazy(async () => ({ default: (await journey()).Home }));
const Preview = lazy(async () => ({ default: (await journey()).Preview }));
const Done = lazy(async () => ({ default: (await journey()).Done }));
const Review = lazy(async () => ({
  default: (await import(/* webpackChunkName: "review" */ './screens/review/Review')).Review,
}));
const Indicators = lazy(async () => ({
  default: (await import(/* webpackChunkName: "indicators" */ './screens/measure/Indicators')).Indicators,
}));
const MeasureDetail = lazy(async () => ({
  default: (await import(/* webpackChunkName: "indicators" */ './screens/measure/MeasureDetail')).MeasureDetail,
}));
const Committee = lazy(async () => ({
  default: (await import(/* webpackChunkName: "committee" */ './screens/Committee')).Committee,
}));
const Journal = lazy(async () => ({
  default: (await import(/* webpackChunkName: "journal" */ './screens/Journal')).Journal,
}));
const Settings = lazy(async () => ({
  default: (await import(/* webpackChunkName: "settings" */ './screens/Settings')).Settings,
}));

/** The screen in view. Each comes with its own part of the program, when first asked for. */
export function Body() {
  const { screen } = usePaneState();
  switch (screen) {
    case 'home':
      return <Home />;
    case 'review':
      return <Review />;
    case 'indicators':
      return <Indicators />;
    case 'measure':
      return <MeasureDetail />;
    case 'committee':
      return <Committee />;
    case 'journal':
      return <Journal />;
    case 'settings':
      return <Settings />;
    case 'preview':
      return <Preview />;
    case 'done':
      return <Done />;
    default:
      return <Register />;
  }
}
