import {
  formatFigure,
  formatMeasure,
  groupLabel,
  indicatorById,
  isFromJournal,
  isWithheld,
  measure,
  rowsOf,
  statusOf,
  type Basis,
  type Group,
  type Measure,
  type MeasureRows,
  type MeasureStatus,
  type PeriodKey,
  type Unit,
} from '../../indicators';
import { formatInteger, formatRate, pick, type Language } from '../../language';
import { PAYMENT_INDICATORS, type InvoiceResult, type PaymentBasis, type PaymentIndicatorId } from '../../payments';
import { paymentStatus } from '../payments';
import { BASIS_WORDS, EMPTY, statusText } from '../status';
import type { Ready } from '../types';
import { periodLabel } from '../words';
import { PAYMENT_TEXTS } from './paymentTexts';
import { saying } from './say';
import type { PackFigure, PackRow, PackRows } from './types';

/** Figures asked for while a pack is made: each once, in the order asked, with its rows where they may be told. */
export class Figures {
  private readonly found = new Map<string, PackFigure>();
  private readonly places = new Map<string, PackRow>();

  constructor(
    private readonly input: Ready,
    private readonly withRows: boolean,
  ) {
    for (const { contract } of input.tagging.contracts)
      this.places.set(contract.key, { sheet: contract.sheet, row: contract.row });
  }

  /** The figures asked for so far. */
  all(): readonly PackFigure[] {
    return [...this.found.values()];
  }

  byKey(key: string): PackFigure | null {
    return this.found.get(key) ?? null;
  }

  /** The figure of an indicator; null where the catalogue has none. Named in words of its own where `label` says so. */
  of(id: string, period: PeriodKey, basis: Basis | null = null, group: Group | null = null, label?: string) {
    const one = this.measureOf(id, period, basis, group);
    return one === null ? null : this.keep(one, label);
  }

  /** The measure alone: nothing is told of it. */
  measureOf(id: string, period: PeriodKey, basis: Basis | null = null, group: Group | null = null): Measure | null {
    const indicator = indicatorById(id);
    if (indicator === null) return null;
    const all = measure(indicator, period, group, this.input.workings);
    return (basis === null ? all[0] : all.find((one) => one.basis === basis)) ?? null;
  }

  private keep(one: Measure, label: string | undefined): PackFigure {
    const { language } = this.input;
    const { id, period, basis, unit, group } = one;
    const key = [id, period, basis, ...(group === null ? [] : [`${group.by}=${group.key}`])].join(' ');
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const indicator = indicatorById(id);
    const status = statusOf(one);
    const isTold = one.value !== null && !isWithheld(one) && !one.small;
    const figure: PackFigure = {
      key,
      indicator: id,
      label: label ?? (indicator === null ? id : pick(indicator.label, language)),
      period,
      periodLabel: periodLabel(period, language),
      group: group === null ? null : pick(groupLabel(group), language),
      basis,
      basisLabel: basisLabel(basis, language),
      unit,
      value: isTold ? one.value : null,
      text: formatMeasure(one, language),
      numerator: one.numerator,
      denominator: one.denominator,
      no: one.no,
      unknown: one.unknown,
      notConcerned: one.notConcerned,
      excluded: one.excluded,
      valueOnInformed: isTold ? one.valueOnInformed : null,
      fillRate: one.fillRate,
      target: one.target,
      targetText: one.target === null ? EMPTY : formatFigure(one.target, unit, language),
      status,
      statusText: statusText(status, language),
      base: baseOf(one, language),
      definition: indicator === null ? '' : pick(indicator.definition, language),
      source: indicator?.source ?? '',
      rows: this.withRows ? this.rows(rowsOf(one, this.input.workings)) : null,
    };
    this.found.set(key, figure);
    return figure;
  }

  private rows({ numerator, no, unknown, excluded }: MeasureRows): PackRows {
    const list = (keys: readonly string[]): PackRow[] => keys.flatMap((key) => this.places.get(key) ?? []);
    return { yes: list(numerator), no: list(no), unknown: list(unknown), excluded: list(excluded) };
  }

  /** A figure of payments; null where there are no invoices or it was not measured in that period. */
  payment(id: PaymentIndicatorId, period: PeriodKey, basis: PaymentBasis): PackFigure | null {
    const { payments, language } = this.input;
    const one = payments?.measures.find(
      (each) => each.id === id && each.period === period && each.group === null && each.basis === basis,
    );
    if (one === undefined || payments === undefined || payments === null) return null;
    const key = [id, period, basis].join(' ');
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const { text, definition, source, isGood } = PAYMENT_TEXTS[id];
    const status: MeasureStatus =
      one.value === null
        ? 'empty'
        : one.target === null
          ? 'noTarget'
          : isMet(one.value, one.target, isGood)
            ? 'met'
            : 'notMet';
    const unit: Unit = one.unit;
    const figure: PackFigure = {
      ...one,
      key,
      indicator: id,
      label: pick(text ?? PAYMENT_INDICATORS[id], language),
      periodLabel: periodLabel(period, language),
      group: null,
      basisLabel: basisLabel(basis, language),
      unit,
      text: one.value === null ? EMPTY : formatFigure(one.value, unit, language),
      targetText: one.target === null ? EMPTY : formatFigure(one.target, unit, language),
      status,
      statusText: statusText(status, language),
      base: paymentBase(one.denominator, one.unknown, id, language),
      definition: pick(definition, language),
      source: pick(source, language),
      rows: this.withRows ? invoiceRows(id, period, [...payments.reading.paid, ...payments.reading.unpaid]) : null,
    };
    this.found.set(key, figure);
    return figure;
  }
}

function isMet(value: number, target: number, isGood: 'up' | 'down'): boolean {
  return isGood === 'up' ? value >= target : value <= target;
}

function basisLabel(basis: Basis, language: Language): string {
  const words = BASIS_WORDS[basis];
  return words === undefined ? basis : pick(words, language);
}

function baseOf(one: Measure, language: Language): string {
  const { say, count, semicolon } = saying(language);
  const whole = (value: number): string => formatFigure(value, one.basis === 'value' ? 'euro' : 'count', language);
  const unknown = count(one.unknown, 'non renseigné', 'non renseignés', ['not informed', 'not informed']);
  if (one.basis === 'count' && one.denominator >= one.numerator && (one.unit === 'rate' || one.unit === 'count')) {
    return [
      `${formatInteger(one.numerator, language)} ${say('oui sur', 'yes out of')} ${count(one.denominator, 'marché', 'marchés', ['contract', 'contracts'])}`,
      `${formatInteger(one.no, language)} ${say('non', 'no')}, ${unknown}`,
    ].join(semicolon);
  }
  if (one.basis === 'value' && one.unit === 'rate') {
    const left =
      one.excluded === 0
        ? ''
        : `${semicolon}${count(one.excluded, 'marché sans montant utilisable', 'marchés sans montant utilisable', ['contract without a usable amount', 'contracts without a usable amount'])}`;
    const silent =
      one.unknown === 0 ? '' : `${semicolon}${whole(one.unknown)} ${say('non renseignés', 'not informed')}`;
    return `${whole(one.numerator)} ${say('sur', 'out of')} ${whole(one.denominator)} HT${silent}${left}`;
  }
  if (one.unit === 'hours' || one.unit === 'euro') {
    return `${count(one.denominator, 'marché renseigné', 'marchés renseignés', ['contract informed', 'contracts informed'])}${semicolon}${unknown}`;
  }
  if (one.basis === 'share') return `${whole(one.numerator)} ${say('sur', 'out of')} ${whole(one.denominator)}`;
  if (one.denominator === 0) return say('aucune donnée', 'no data');
  if (one.basis === 'distinct')
    return `${say('sur', 'out of')} ${count(one.denominator, 'titulaire', 'titulaires', ['supplier', 'suppliers'])}`;
  const indicator = indicatorById(one.id);
  return indicator !== null && isFromJournal(indicator)
    ? count(one.denominator, 'saisie au journal', 'saisies au journal', ['journal entry', 'journal entries'])
    : count(one.denominator, 'marché', 'marchés', ['contract', 'contracts']);
}

function paymentBase(denominator: number, unknown: number, id: PaymentIndicatorId, language: Language): string {
  const { count, semicolon } = saying(language);
  const late = id === 'FIN-06' || id === 'FIN-07';
  const invoices = late
    ? count(denominator, 'facture en retard', 'factures en retard', ['late invoice', 'late invoices'])
    : count(denominator, 'facture', 'factures', ['invoice', 'invoices']);
  return unknown === 0
    ? invoices
    : `${invoices}${semicolon}${count(unknown, 'sans date', 'sans date', ['without a date', 'without a date'])}`;
}

/** True when a payment date falls in a period of payments (`2026`, `2026-T3`, `2026-03` or `all`). */
function isPaidIn(date: string | null, period: PeriodKey): boolean {
  if (date === null) return false;
  if (period === 'all') return true;
  const quarter = /^(\d{4})-T([1-4])$/.exec(period);
  if (quarter === null) return date.startsWith(period);
  return date.startsWith(quarter[1] ?? '') && Math.ceil(Number(date.slice(5, 7)) / 3) === Number(quarter[2]);
}

function invoiceRows(id: PaymentIndicatorId, period: PeriodKey, results: readonly InvoiceResult[]): PackRows {
  const yes: PackRow[] = [];
  const no: PackRow[] = [];
  const unknown: PackRow[] = [];
  for (const result of results) {
    const { sheet, row, paymentDate } = result.invoice;
    const status = paymentStatus(result);
    const place = { sheet, row };
    const waits = status === 'waiting' || status === 'overdue';
    if (id === 'FIN-08' || id === 'FIN-09' || id === 'FIN-10') {
      if (waits && (id === 'FIN-08' || status === 'overdue')) yes.push(place);
      continue;
    }
    if (waits || !isPaidIn(paymentDate, period)) continue;
    if (id === 'FIN-01') (result.daysFromDeposit === null ? unknown : yes).push(place);
    else if (id === 'FIN-02') (result.daysFromAvailable === null ? unknown : yes).push(place);
    else if (status === 'paidUnjudged') unknown.push(place);
    else if (id === 'FIN-04') (status === 'paidInTime' ? yes : no).push(place);
    else if (status === 'paidLate') yes.push(place);
  }
  return { yes, no, unknown, excluded: [] };
}

/** Rows in words: « Registre, lignes 4, 7 à 9 ». */
export function rowsText(rows: readonly PackRow[], language: Language, most = 60): string {
  const { say } = saying(language);
  const sheets = new Map<string, number[]>();
  for (const { sheet, row } of rows) sheets.set(sheet, [...(sheets.get(sheet) ?? []), row]);
  let left = most;
  return [...sheets]
    .map(([sheet, all]) => {
      const sorted = [...new Set(all)].sort((a, b) => a - b);
      const runs: [number, number][] = [];
      for (const row of sorted) {
        const last = runs.at(-1);
        if (last !== undefined && last[1] === row - 1) last[1] = row;
        else runs.push([row, row]);
      }
      const shown = runs.slice(0, Math.max(0, left));
      left -= shown.length;
      const told = shown.map(([from, to]) =>
        from === to ? String(from) : to === from + 1 ? `${from}, ${to}` : `${from} ${say('à', 'to')} ${to}`,
      );
      const rest = runs.length > shown.length ? ['…'] : [];
      return `${sheet}, ${sorted.length === 1 ? say('ligne', 'row') : say('lignes', 'rows')} ${[...told, ...rest].join(', ')}`;
    })
    .join(saying(language).semicolon);
}

/** A share of a figure: what is not said could be all no, or all yes. */
export function between(one: Measure, language: Language): string {
  const { say } = saying(language);
  const low = formatRate(one.numerator / one.denominator, language);
  const high = formatRate((one.numerator + one.unknown) / one.denominator, language);
  return say(`entre ${low} et ${high}`, `between ${low} and ${high}`);
}
