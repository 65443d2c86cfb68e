import type { PlanCell } from '../../workbook';
import { styled } from '../cells';
import type { Tile } from '../dashboard/tiles';
import { arithmetic, compared, either, joined, live, liveCell, number, text, type Live, type LiveText } from '../live';
import { EMPTY, statusText } from '../status';
import { countRows, sumRows } from '../table';
import { asNumber, isNumber, type DelayRow, type DelaysTable } from './delays';
import { PAID, daysText, eurosText, hasStatus, type Frame } from './frame';
import type { Waiting } from './waiting';

/** The six figures that open the payment sheet. */
export function paymentTiles(frame: Frame, delays: DelaysTable, waiting: Waiting): readonly Tile[] {
  const { say } = frame.words;
  return [
    delayTile(frame, say('Dépôt → règlement', 'Deposit → payment'), delays.row('FIN-01'), frame.target),
    delayTile(frame, say('Délai global de paiement', 'Global payment period'), delays.row('FIN-02'), null),
    inTimeTile(frame),
    lateTile(frame),
    owedTile(frame, waiting),
    waitingTile(frame, waiting),
  ];
}

function tile(label: string, figure: PlanCell, lines: readonly PlanCell[], status: PlanCell = null): Tile {
  return { label: styled(label, 'section'), figure, status, lines };
}

function invoices(frame: Frame, count: Live, fr: readonly [string, string], en: readonly [string, string]): LiveText {
  const { words } = frame;
  return words.counted(asNumber(count), words.say(fr[0], en[0]), words.say(fr[1], en[1]));
}

function delayTile(frame: Frame, label: string, row: DelayRow, target: number | null): Tile {
  const { words } = frame;
  const { say } = words;
  const unit = say(' jours', ' days');
  const days = (cell: Live): LiveText => either(isNumber(cell), daysText(asNumber(cell), words), text(EMPTY));
  const mean = asNumber(row.mean);
  const judged = (): LiveText => {
    const met = live(`${mean.formula}<=${target ?? 0}`, mean.value <= (target ?? 0));
    const word = either(met, text(statusText('met', words.language)), text(statusText('notMet', words.language)));
    return either(isNumber(row.mean), word, text(statusText('empty', words.language)));
  };
  const counted = joined(
    say('en moyenne, ', 'on average, '),
    invoices(frame, row.count, ['facture', 'factures'], ['invoice', 'invoices']),
  );
  const aim = joined(say(' · Objectif\u202f: ', ' · Target: '), daysText(number(target ?? 0), words), unit);
  return tile(
    label,
    liveCell(joined(days(row.mean), unit), 'headline'),
    [
      liveCell(target === null ? counted : joined(counted, aim)),
      liveCell(joined(say('médiane ', 'median '), days(row.median), ' · P90 ', days(row.p90))),
      liveCell(joined(say('pondérée par montant\u202f: ', 'weighted by amount: '), days(row.weighted))),
    ],
    target === null ? null : liveCell(judged(), 'headlineStatus'),
  );
}

/** A figure of late payments, silent while not one paid invoice has a due date: nobody knows which are late. */
function ifJudged(frame: Frame, figure: LiveText): LiveText {
  const { table } = frame;
  const unjudged = compared(countRows(table, [PAID]), '=', countRows(table, [hasStatus('paidUnjudged', frame)]));
  return either<string>(unjudged, text(EMPTY), figure);
}

/** A figure of unpaid invoices, silent while some wait and not one has a due date. */
function ifDue({ count, judged }: Waiting, figure: LiveText): LiveText {
  const unknown = live(`AND(${count.formula}>0,${judged.formula}=0)`, count.value > 0 && judged.value === 0);
  return either<string>(unknown, text(EMPTY), figure);
}

function inTimeTile(frame: Frame): Tile {
  const { table, words } = frame;
  const { say } = words;
  const paid = countRows(table, [PAID]);
  const inTime = countRows(table, [hasStatus('paidInTime', frame)]);
  const late = countRows(table, [hasStatus('paidLate', frame)]);
  const unjudged = countRows(table, [hasStatus('paidUnjudged', frame)]);
  const rate = ifJudged(frame, words.rate(inTime, paid));
  return tile(say('Payées dans le délai', 'Paid within the delay'), liveCell(rate, 'headline'), [
    liveCell(
      joined(
        words.integer(inTime),
        say(' sur ', ' out of '),
        invoices(frame, paid, ['facture payée', 'factures payées'], ['paid invoice', 'paid invoices']),
      ),
    ),
    liveCell(ifJudged(frame, joined(words.integer(late), say(' en retard', ' late')))),
    liveCell(joined(words.integer(unjudged), say(' à l’échéance inconnue', ' without a due date'))),
  ]);
}

function lateTile(frame: Frame): Tile {
  const { table, words } = frame;
  const { say } = words;
  const late = hasStatus('paidLate', frame);
  const [paidAmount, lateAmount] = [sumRows(table, 'amount', [PAID]), sumRows(table, 'amount', [late])];
  const share = either<string>(
    live(`${paidAmount.formula}=0`, paidAmount.value === 0),
    text(EMPTY),
    words.rate(lateAmount, paidAmount),
  );
  return tile(
    say('Montant payé en retard', 'Amount paid late'),
    liveCell(ifJudged(frame, eurosText(lateAmount, words)), 'headline'),
    [
      liveCell(
        ifJudged(frame, invoices(frame, countRows(table, [late]), ['facture', 'factures'], ['invoice', 'invoices'])),
      ),
      liveCell(ifJudged(frame, joined(share, say(' du montant TTC payé', ' of the amount paid')))),
    ],
  );
}

function owedTile(frame: Frame, waiting: Waiting): Tile {
  const { table, words } = frame;
  const { say } = words;
  const late = hasStatus('paidLate', frame);
  const [interest, indemnity] = [sumRows(table, 'interest', [late]), sumRows(table, 'indemnity', [late])];
  return tile(
    say('Intérêts et indemnités', 'Interest and indemnities'),
    liveCell(ifJudged(frame, eurosText(arithmetic(interest, '+', indemnity), words)), 'headline'),
    [
      liveCell(
        ifJudged(
          frame,
          joined(
            say('intérêts\u202f: ', 'interest: '),
            eurosText(interest, words),
            say(' · indemnités\u202f: ', ' · indemnities: '),
            eurosText(indemnity, words),
          ),
        ),
      ),
      say('sur les factures payées', 'on paid invoices'),
      liveCell(
        ifDue(waiting, joined(say('en attente, en plus\u202f: ', 'unpaid, more: '), eurosText(waiting.owed, words))),
      ),
    ],
  );
}

function waitingTile(frame: Frame, waiting: Waiting): Tile {
  const { words } = frame;
  const { say } = words;
  return tile(say('Factures en attente', 'Unpaid invoices'), liveCell(words.integer(waiting.count), 'headline'), [
    liveCell(eurosText(waiting.amount, words)),
    liveCell(
      ifDue(
        waiting,
        joined(
          words.counted(waiting.overdue, say('échue', 'past due'), say('échues', 'past due')),
          say('\u202f: ', ': '),
          eurosText(waiting.overdueAmount, words),
        ),
      ),
    ),
    liveCell(
      ifDue(
        waiting,
        joined(
          words.integer(waiting.soon),
          say(' à payer sous 10 jours\u202f: ', ' due within 10 days: '),
          eurosText(waiting.soonAmount, words),
        ),
      ),
    ),
  ]);
}
