import { Select } from '@fluentui/react-components';
import type { PeriodKey } from '../../indicators';
import { Labelled } from './Labelled';
import { orderedPeriods, periodInWords } from '../view/periods';
import { useSpeech } from '../words';

type Props = {
  readonly label: string;
  readonly periods: readonly PeriodKey[];
  readonly value: PeriodKey;
  /** What « all » means here; the whole register unless said. */
  readonly all?: string;
  readonly onChange: (period: PeriodKey) => void;
};

/** The choice of a period, in words. */
export function PeriodSelect({ label, periods, value, all, onChange }: Props) {
  const { t, language } = useSpeech();
  return (
    <Labelled label={label}>
      <Select size="small" value={value} onChange={(_event, data) => onChange(data.value)}>
        {orderedPeriods(periods).map((period) => (
          <option key={period} value={period}>
            {period === 'all' && all !== undefined ? all : periodInWords(period, t, language)}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}
