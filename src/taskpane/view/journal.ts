import { isValidDate } from '../../calendar';
import type { JournalKindText } from '../../indicators';
import type { JournalLine } from '../host/types';
import type { WordKey } from '../words';

/** The form as typed: every field is text until it is read. */
export type JournalForm = {
  readonly date: string;
  readonly detail: string;
  readonly label: string;
  readonly about: string;
  readonly quantity: string;
  readonly amount: string;
};

export type JournalField = keyof JournalForm;

type JournalFault = Extract<WordKey, `journal.error.${string}`>;

export type ReadForm =
  | { readonly line: JournalLine; readonly faults: null }
  | { readonly line: null; readonly faults: Readonly<Partial<Record<JournalField, JournalFault>>> };

function text(value: string): string | null {
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}

/** A number as typed in either language (`1 234,5`, `1234.5`); null when it is none or negative. */
export function typedNumber(value: string): number | null {
  const plain = value.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function numberFault(value: string, need: 'required' | 'optional' | 'none'): boolean {
  if (need === 'none') return false;
  return text(value) === null ? need === 'required' : typedNumber(value) === null;
}

/** A line of the journal from the form, or what must be corrected in it, field by field. */
export function readForm(kind: JournalKindText, form: JournalForm): ReadForm {
  const faults: Partial<Record<JournalField, JournalFault>> = {};
  if (!isValidDate(form.date)) faults.date = 'journal.error.date';
  if (kind.details.length > 0 && !kind.details.some(({ key }) => key === form.detail)) {
    faults.detail = 'journal.error.detail';
  }
  if (numberFault(form.quantity, kind.quantity)) faults.quantity = 'journal.error.number';
  if (numberFault(form.amount, kind.amount)) faults.amount = 'journal.error.number';
  if (Object.keys(faults).length > 0) return { line: null, faults };
  return {
    faults: null,
    line: {
      date: form.date,
      kind: kind.kind,
      detail: kind.details.length === 0 ? null : form.detail,
      label: text(form.label),
      about: text(form.about),
      quantity: kind.quantity === 'none' ? null : typedNumber(form.quantity),
      amount: kind.amount === 'none' ? null : typedNumber(form.amount),
    },
  };
}
