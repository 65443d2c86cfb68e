import { Button, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { BuyerSettings } from '../../settings';
import { Labelled } from '../parts/Labelled';
import { ScreenFrame } from '../parts/ScreenFrame';
import { useStyles } from '../parts/useStyles';
import { usePane, usePaneState } from '../state/pane';
import { useSpeech } from '../words';

const KINDS = [
  'state',
  'local',
  'health',
  'socialSecurity',
  'utility',
  'publicCompany',
] as const satisfies readonly BuyerSettings['buyerKind'][];
const VALUES = ['maximum', 'estimated', 'minimum'] as const satisfies readonly BuyerSettings['valueRule'][];

/** A year as typed; null when it is none. */
function year(text: string): number | null {
  return /^20\d{2}$/.test(text.trim()) ? Number(text) : null;
}

/** The three choices asked once; afterwards the settings sheet holds them, and is shown. */
export function Settings() {
  const styles = useStyles();
  const { store, effects } = usePane();
  const { opening, analysis, work } = usePaneState();
  const { t } = useSpeech();
  const settings = opening?.settings;
  const [kind, setKind] = useState<BuyerSettings['buyerKind']>(settings?.buyerKind ?? 'local');
  const [rule, setRule] = useState<BuyerSettings['valueRule']>(settings?.valueRule ?? 'maximum');
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
      buyer: { buyerKind: kind, valueRule: rule, spaserPeriod: { from: first, to: last } },
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
  return (
    <ScreenFrame
      title={t('settings.title')}
      intro={stored ? t('settings.stored') : t('settings.intro')}
      actions={actions}
    >
      <div className={styles.stack}>
        <Labelled label={t('settings.kind')}>
          <Select
            size="small"
            disabled={stored}
            value={kind}
            onChange={(_event, data) => setKind(KINDS.find((each) => each === data.value) ?? kind)}
          >
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {t(`settings.kind.${each}`)}
              </option>
            ))}
          </Select>
        </Labelled>
        <Labelled label={t('settings.from')}>
          <Input
            size="small"
            inputMode="numeric"
            disabled={stored}
            value={from}
            onChange={(_event, data) => setFrom(data.value)}
          />
        </Labelled>
        <Labelled label={t('settings.to')} validationMessage={wrong ? t('settings.years') : null}>
          <Input
            size="small"
            inputMode="numeric"
            disabled={stored}
            value={to}
            onChange={(_event, data) => setTo(data.value)}
          />
        </Labelled>
        <Labelled label={t('settings.value')}>
          <Select
            size="small"
            disabled={stored}
            value={rule}
            onChange={(_event, data) => setRule(VALUES.find((each) => each === data.value) ?? rule)}
          >
            {VALUES.map((each) => (
              <option key={each} value={each}>
                {t(`settings.value.${each}`)}
              </option>
            ))}
          </Select>
        </Labelled>
      </div>
    </ScreenFrame>
  );
}
