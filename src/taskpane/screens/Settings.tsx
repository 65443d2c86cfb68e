import { Button, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { DEFAULT_SETTINGS, type BuyerSettings } from '../../settings';
import { Labelled } from '../parts/Labelled';
import { ScreenFrame } from '../parts/ScreenFrame';
import { useStyles } from '../parts/useStyles';
import { usePane, usePaneState } from '../state/pane';
import { settingChoices, settingLabel } from '../view/settings';
import { useSpeech } from '../words';
import { TakeBack } from './TakeBack';

/** A year as typed; null when it is none. */
function year(text: string): number | null {
  return /^20\d{2}$/.test(text.trim()) ? Number(text) : null;
}

type Chosen = Pick<BuyerSettings, 'buyerKind' | 'valueRule' | 'workbookLanguage'>;

function chosenOf({ buyerKind, valueRule, workbookLanguage }: BuyerSettings): Chosen {
  return { buyerKind, valueRule, workbookLanguage };
}

/** The choices asked once; afterwards the settings sheet holds them, and is shown. */
export function Settings() {
  const styles = useStyles();
  const { store, effects } = usePane();
  const { opening, analysis, work } = usePaneState();
  const { t, language } = useSpeech();
  const settings = opening?.settings;
  const [chosen, setChosen] = useState<Chosen>(chosenOf(settings ?? DEFAULT_SETTINGS));
  const [from, setFrom] = useState(String(settings?.spaserPeriod.from ?? ''));
  const [to, setTo] = useState(String(settings?.spaserPeriod.to ?? ''));
  const [wrong, setWrong] = useState(false);
  if (opening === null || settings === undefined) return null;
  const sheet = opening.workbook.sheets.find(({ role }) => role === 'settings');
  const stored = sheet !== undefined;
  const save = (): void => {
    const [first, last] = [year(from), year(to)];
    const valid = first !== null && last !== null && first <= last;
    setWrong(!valid);
    if (!valid) return;
    store.dispatch({
      type: 'buyerAnswered',
      buyer: { ...chosen, spaserPeriod: { from: first, to: last } },
    });
    void effects.run({ kind: store.get().analysis === null ? 'open' : 'refresh' });
  };
  const main =
    sheet === undefined ? (
      <Button appearance="primary" disabledFocusable={work !== null} onClick={save}>
        {t('settings.save')}
      </Button>
    ) : (
      <Button appearance="primary" onClick={() => void effects.showSheet(sheet.name)}>
        {t('settings.open')}
      </Button>
    );
  // Before the first analysis no navigation leads elsewhere.
  const actions = (
    <>
      {main}
      {analysis === null ? (
        <Button onClick={() => store.dispatch({ type: 'screenChosen', screen: 'register' })}>{t('action.back')}</Button>
      ) : null}
    </>
  );
  const choice = (key: keyof Chosen) => (
    <Labelled label={settingLabel(key, language)}>
      <Select
        size="small"
        disabled={stored}
        value={chosen[key]}
        // Only what the list offers can be chosen: the settings' own values.
        onChange={(_event, data) => setChosen({ ...chosen, [key]: data.value } as Chosen)}
      >
        {settingChoices(key, language).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Labelled>
  );
  const years = (key: 'spaserFrom' | 'spaserTo', value: string, change: (text: string) => void) => (
    <Labelled
      label={settingLabel(key, language)}
      validationMessage={wrong && key === 'spaserTo' ? t('settings.years') : null}
    >
      <Input
        size="small"
        inputMode="numeric"
        disabled={stored}
        value={value}
        onChange={(_event, data) => change(data.value)}
      />
    </Labelled>
  );
  return (
    <ScreenFrame
      title={t('settings.title')}
      intro={stored ? t('settings.stored') : t('settings.intro')}
      actions={actions}
    >
      <div className={styles.stack}>
        {choice('buyerKind')}
        {years('spaserFrom', from, setFrom)}
        {years('spaserTo', to, setTo)}
        {choice('valueRule')}
        {choice('workbookLanguage')}
      </div>
      <TakeBack />
      <Button onClick={() => store.dispatch({ type: 'screenChosen', screen: 'trial' })}>{t('trial.open')}</Button>
    </ScreenFrame>
  );
}
