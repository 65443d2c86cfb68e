import { formatDate, pick, type Language } from '../../language';
import { LEVERS, type Schedule, type ScheduleLine } from '../../opportunities';
import { csvText } from '../csv';
import { carriedText, HORIZON_WORDS, objectText } from './words';

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'N° marché',
    'Lot',
    'Objet',
    'Service',
    'Titulaire actuel',
    'Montant HT',
    'Fin',
    'Échéance',
    'Lancer avant le',
    'Porte aujourd’hui',
    'Levier social possible',
    'Pourquoi',
    'Décision',
    'Motif',
    'Qui',
  ],
  en: [
    'Contract no.',
    'Lot',
    'Subject',
    'Department',
    'Present supplier',
    'Amount excl. VAT',
    'End',
    'Due',
    'Launch before',
    'Carries today',
    'Possible social lever',
    'Why',
    'Decision',
    'Reason',
    'Who',
  ],
};

function cellsOf(line: ScheduleLine, language: Language): readonly (string | number | null)[] {
  const { contract } = line.tagged;
  const social = line.proposals.filter(({ lever }) => LEVERS[lever].side === 'social');
  return [
    contract.id,
    contract.lot,
    objectText(line.tagged, language),
    contract.department,
    contract.suppliers[0]?.name ?? null,
    contract.amount,
    formatDate(line.end.date, language),
    pick(HORIZON_WORDS[line.horizon], language),
    line.launchBy === null ? null : formatDate(line.launchBy, language),
    carriedText(line.tagged, language),
    social.map(({ lever }) => pick(LEVERS[lever].label, language)).join(' ; '),
    social.map(({ reason }) => pick(reason, language)).join(' ; '),
    line.decision?.decision ?? null,
    line.decision?.motive ?? null,
    line.decision?.who ?? null,
  ];
}

/** What the facilitator is sent: contracts that end within two years and could carry a social lever, a line each. */
export function scheduleCsv({ lines }: Schedule, language: Language): string {
  const social = lines.filter(({ proposals }) => proposals.some(({ lever }) => LEVERS[lever].side === 'social'));
  return csvText([HEADINGS[language], ...social.map((line) => cellsOf(line, language))], language);
}
