import type { JournalEntry } from '../indicators';
import { AGEC_CATEGORIES, type BuyerSettings } from '../settings';

/** Headings of the State's schema for the yearly declaration (arrêté of 13 January 2025). */
const HEADINGS = [
  'annee',
  'siret',
  'raison_sociale',
  'type_produit_acquis',
  'montant_total',
  'montant_reemploi_et_reutilisation',
  'montant_produits_issus_don',
  'montant_produits_recycles',
] as const;

const KINDS = ['agecTotal', 'agecReused', 'agecGift', 'agecRecycled'] as const;

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** The AGEC declaration of a year as CSV, a line a category that the journal tells; a SIRET that nobody gave stays blank. */
export function agecDeclarationCsv(
  journal: readonly JournalEntry[],
  settings: Pick<BuyerSettings, 'buyerName'>,
  year: number,
  siret: string | null,
): string {
  const lines = AGEC_CATEGORIES.flatMap((category) => {
    const own = journal.filter(({ detail, date }) => detail === category && date.startsWith(`${year}-`));
    const of = (kind: (typeof KINDS)[number]): number =>
      own
        .filter((entry) => entry.kind === kind)
        .reduce((cents, { amount }) => cents + Math.round((amount ?? 0) * 100), 0) / 100;
    if (!own.some(({ kind }) => (KINDS as readonly string[]).includes(kind))) return [];
    return [
      [String(year), siret ?? '', settings.buyerName ?? '', category, ...KINDS.map((kind) => of(kind).toFixed(2))],
    ];
  });
  return `${[HEADINGS, ...lines].map((cells) => cells.map(quoted).join(',')).join('\n')}\n`;
}
