import type { HostAxis, HostChart, HostDataLabels, HostSeries } from '../data';

const newAxis = (): HostAxis => ({
  visible: true,
  title: { text: '', visible: false, font: {} },
  minimum: null,
  maximum: null,
  majorUnit: null,
  numberFormat: 'General',
  majorGridlines: false,
  minorGridlines: false,
  reversed: false,
  tickLabelPosition: 'NextToAxis',
  font: {},
  line: {},
});

const newDataLabels = (): HostDataLabels => ({
  showValue: true,
  showSeriesName: false,
  showCategoryName: false,
  showPercentage: false,
  showLegendKey: false,
  position: 'OutsideEnd',
  numberFormat: 'General',
  font: {},
});

export const newSeries = (name: string): HostSeries => ({
  name,
  values: null,
  categories: null,
  chartType: null,
  axisGroup: 'Primary',
  fill: null,
  line: {},
  markerStyle: 'Automatic',
  markerSize: 5,
  markerBackground: null,
  markerForeground: null,
  smooth: false,
  gapWidth: 150,
  overlap: 0,
  hasDataLabels: false,
  dataLabels: newDataLabels(),
});

export const newChart = (id: string, name: string, type: string): HostChart => ({
  id,
  name,
  type,
  top: 0,
  left: 0,
  width: 360,
  height: 216,
  title: { text: '', from: null, visible: true, overlay: false, font: {} },
  legend: { visible: true, position: 'Bottom', overlay: false, font: {} },
  valueAxis: { ...newAxis(), majorGridlines: true },
  categoryAxis: newAxis(),
  dataLabels: newDataLabels(),
  fill: null,
  font: {},
  series: [],
  altTextTitle: '',
  altText: '',
});
