import { Button, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { BuyerSettings } from '../../settings';
import { Labelled } from '../parts/Labelled';
import { ScreenFrame } from '../parts/ScreenFrame';
import { useStyles } from '../parts/useStyles';
import { usePane, usePaneState } from '../state/pane';
import {
  draftOf,
  readDraft,
  settingChoices,
  settingLabel,
  type AskedSetting,
  type SettingsDraft,
} from '../view/settings';
import { useSpeech } from '../words';
import { SettingsTargets } from './SettingsTargets';
import { TakeBack } from './TakeBack';

/** The buyer's settings: those of the settings sheet where it stands, which is typed in at once. */
export function Settings() {
  const { opening } = usePaneState();
  if (opening === null) return null;
  // What the sheet says anew takes the place of what was typed here over an older state of it.
  return <SettingsForm key={JSON.stringify(opening.settings)} shown={opening.settings} />;
}

function SettingsForm({ shown }: { readonly shown: BuyerSettings }) {
  const styles = useStyles();
  const { store, effects } = usePane();
  const { opening, analysis, work } = usePaneState();
  const { t, language } = useSpeech();
  const [draft, setDraft] = useState(() => draftOf(shown, language));
  const [faults, setFaults] = useState<ReturnType<typeof readDraft>['faults']>(null);
  const sheet = opening?.workbook.sheets.find(({ role }) => role === 'settings');
  const set = (change: Partial<SettingsDraft>): void => setDraft({ ...draft, ...change });
  const save = (): void => {
    const read = readDraft(draft, shown, language);
    setFaults(read.faults);
    if (read.settings !== null) void effects.saveSettings(shown, read.settings);
  };
  const actions = (
    <>
      <Button appearance="primary" disabledFocusable={work !== null} onClick={save}>
        {t('settings.save')}
      </Button>
      {sheet === undefined ? null : (
        <Button onClick={() => void effects.showSheet(sheet.name)}>{t('settings.open')}</Button>
      )}
      <Button onClick={() => store.dispatch({ type: 'screenChosen', screen: analysis === null ? 'register' : 'home' })}>
        {t('action.back')}
      </Button>
    </>
  );
  // Only what the list offers can be chosen: the settings' own values.
  const choice = (key: AskedSetting & keyof SettingsDraft, value: string, change: (chosen: string) => void) => (
    <Labelled label={settingLabel(key, language)}>
      <Select size="small" value={value} onChange={(_event, data) => change(data.value)}>
        {settingChoices(key, language).map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </Select>
    </Labelled>
  );
  const years = (key: 'spaserFrom' | 'spaserTo', value: string, change: (text: string) => void) => (
    <Labelled
      label={settingLabel(key, language)}
      validationMessage={faults?.years === true && key === 'spaserTo' ? t('settings.years') : null}
    >
      <Input size="small" inputMode="numeric" value={value} onChange={(_event, data) => change(data.value)} />
    </Labelled>
  );
  return (
    <ScreenFrame
      title={t('settings.title')}
      intro={sheet === undefined ? t('settings.intro') : t('settings.stored')}
      actions={actions}
    >
      <div className={styles.stack}>
        <Labelled label={settingLabel('buyerName', language)}>
          <Input size="small" value={draft.buyerName} onChange={(_event, data) => set({ buyerName: data.value })} />
        </Labelled>
        {choice('buyerKind', draft.buyerKind, (value) => set({ buyerKind: value as SettingsDraft['buyerKind'] }))}
        {years('spaserFrom', draft.from, (from) => set({ from }))}
        {years('spaserTo', draft.to, (to) => set({ to }))}
        {choice('valueRule', draft.valueRule, (value) => set({ valueRule: value as SettingsDraft['valueRule'] }))}
        <Labelled label={settingLabel('includeSubsequentContracts', language)} hint={t('settings.subsequent')}>
          <Select
            size="small"
            value={draft.includeSubsequentContracts ? 'yes' : 'no'}
            onChange={(_event, data) => set({ includeSubsequentContracts: data.value === 'yes' })}
          >
            <option value="no">{t('settings.no')}</option>
            <option value="yes">{t('settings.yes')}</option>
          </Select>
        </Labelled>
        {choice('workbookLanguage', draft.workbookLanguage, (value) =>
          set({ workbookLanguage: value as SettingsDraft['workbookLanguage'] }),
        )}
      </div>
      <SettingsTargets targets={draft.targets} wrong={faults?.targets ?? []} onChange={(targets) => set({ targets })} />
      <TakeBack />
      <Button onClick={() => store.dispatch({ type: 'screenChosen', screen: 'trial' })}>{t('trial.open')}</Button>
    </ScreenFrame>
  );
}
