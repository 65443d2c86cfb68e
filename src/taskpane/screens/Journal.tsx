import { Button, Input, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { JOURNAL_KINDS, journalKind, type JournalKind } from '../../indicators';
import { pick } from '../../language';
import { Labelled } from '../parts/Labelled';
import { ScreenFrame } from '../parts/ScreenFrame';
import { useStyles } from '../parts/useStyles';
import { usePane, usePaneState } from '../state/pane';
import { readForm, type JournalField, type JournalForm, type ReadForm } from '../view/journal';
import { useSpeech } from '../words';

const FIRST_KIND: JournalKind = 'training';

function isKind(value: string): value is JournalKind {
  return JOURNAL_KINDS.some(({ kind }) => kind === value);
}

/** Adds a line to `SPASER Journal`: what no register holds. */
export function Journal() {
  const styles = useStyles();
  const { store, effects, today } = usePane();
  const { opening, work } = usePaneState();
  const { t, language } = useSpeech();
  const empty: JournalForm = { date: today, detail: '', label: '', about: '', quantity: '', amount: '' };
  const [kindName, setKind] = useState<JournalKind>(FIRST_KIND);
  const [form, setForm] = useState(empty);
  const [added, setAdded] = useState(false);
  const [faults, setFaults] = useState<NonNullable<ReadForm['faults']>>({});
  if (opening === null) return null;
  const sheet = opening.workbook.sheets.find(({ role }) => role === 'journal');
  if (sheet === undefined) {
    return (
      <ScreenFrame
        title={t('journal.title')}
        intro={t('journal.intro')}
        actions={
          <Button onClick={() => store.dispatch({ type: 'screenChosen', screen: 'home' })}>{t('action.back')}</Button>
        }
      >
        <p className={styles.paragraph}>{t('journal.missing')}</p>
      </ScreenFrame>
    );
  }
  const kind = journalKind(kindName);
  const set = (field: JournalField, value: string): void => {
    setAdded(false);
    setForm({ ...form, [field]: value });
  };
  const message = (field: JournalField): string | null => {
    const fault = faults[field];
    return fault === undefined ? null : t(fault);
  };
  const add = async (): Promise<void> => {
    const read = readForm(kind, form);
    setFaults(read.faults ?? {});
    if (read.line === null || !(await effects.addJournalLine(read.line))) return;
    setAdded(true);
    setForm({ ...empty, date: form.date });
  };
  const named = (label: string, need: 'required' | 'optional' | 'none'): string =>
    need === 'optional' ? t('journal.optional', { label }) : label;
  const quantityLabel =
    kind.unit === undefined ? t('journal.quantity') : t('journal.quantityUnit', { unit: pick(kind.unit, language) });
  const field = (name: JournalField, label: string, type: 'text' | 'date' = 'text') => (
    <Labelled label={label} validationMessage={message(name)}>
      <Input size="small" type={type} value={form[name]} onChange={(_event, data) => set(name, data.value)} />
    </Labelled>
  );
  return (
    <ScreenFrame
      title={t('journal.title')}
      intro={t('journal.intro')}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={work !== null} onClick={() => void add()}>
            {t('journal.add')}
          </Button>
          <Button onClick={() => void effects.showSheet(sheet.name)}>{t('journal.open')}</Button>
        </>
      }
    >
      {added ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{t('say.journal')}</MessageBarBody>
        </MessageBar>
      ) : (
        <p className={styles.secondary}>{t('journal.lines', { count: opening.journal.length })}</p>
      )}
      <Labelled label={t('journal.kind')} hint={pick(kind.help, language)}>
        <Select
          size="small"
          value={kindName}
          onChange={(_event, data) => {
            if (!isKind(data.value)) return;
            setKind(data.value);
            setForm({ ...form, detail: '' });
            setFaults({});
          }}
        >
          {JOURNAL_KINDS.map((each) => (
            <option key={each.kind} value={each.kind}>
              {pick(each.label, language)}
            </option>
          ))}
        </Select>
      </Labelled>
      {field('date', t('journal.date'), 'date')}
      {kind.details.length === 0 ? null : (
        <Labelled label={t('journal.detail')} validationMessage={message('detail')}>
          <Select size="small" value={form.detail} onChange={(_event, data) => set('detail', data.value)}>
            <option value="" />
            {kind.details.map(({ key, label }) => (
              <option key={key} value={key}>
                {pick(label, language)}
              </option>
            ))}
          </Select>
        </Labelled>
      )}
      {field('label', named(t('journal.label'), 'optional'))}
      {field('about', named(t('journal.about'), 'optional'))}
      {kind.quantity === 'none' ? null : field('quantity', named(quantityLabel, kind.quantity))}
      {kind.amount === 'none' ? null : field('amount', named(t('journal.amount'), kind.amount))}
    </ScreenFrame>
  );
}
