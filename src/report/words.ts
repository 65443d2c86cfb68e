import { bilingual, formatDate, pick, type Bilingual, type Language } from '../language';
import type { Axis, GroupBy, PeriodKey } from '../indicators';
import type { ExclusionReason, Issue } from '../register';
import type { SheetRole } from '../workbook';

const SHEET_NAMES: Readonly<Record<Exclude<SheetRole, `committee:${string}`>, Bilingual>> = {
  dashboard: bilingual('SPASER Tableau de bord', 'SPASER Dashboard'),
  indicators: bilingual('SPASER Indicateurs', 'SPASER Indicators'),
  crossings: bilingual('SPASER Croisements', 'SPASER Crossings'),
  data: bilingual('SPASER Données', 'SPASER Data'),
  insertion: bilingual('SPASER Insertion', 'SPASER Work integration'),
  payments: bilingual('SPASER Paiements', 'SPASER Payments'),
  late: bilingual('SPASER Retards', 'SPASER Late invoices'),
  invoices: bilingual('SPASER Factures', 'SPASER Invoices'),
  opportunities: bilingual('SPASER Échéancier', 'SPASER Schedule'),
  clauses: bilingual('SPASER Clausier', 'SPASER Clauses'),
  issues: bilingual('SPASER À corriger', 'SPASER To correct'),
  journal: bilingual('SPASER Journal', 'SPASER Journal'),
  settings: bilingual('SPASER Paramètres', 'SPASER Settings'),
  history: bilingual('SPASER Ce qui a changé', 'SPASER What changed'),
  method: bilingual('SPASER Méthode', 'SPASER Method'),
  rows: bilingual('SPASER Lignes', 'SPASER Rows'),
  memory: bilingual('SPASER Mémoire', 'SPASER Memory'),
};

/** The name of one of our sheets when it is made; the buyer may rename it afterwards. */
export function sheetName(role: SheetRole, language: Language): string {
  if (role.startsWith('committee:')) {
    const quarter = role.slice('committee:'.length);
    if (/^\d{4}$/.test(quarter)) return language === 'fr' ? `BILAN ${quarter}` : `Review ${quarter}`;
    return language === 'fr' ? `COPIL ${quarter}` : `Committee ${quarter}`;
  }
  return pick(SHEET_NAMES[role as keyof typeof SHEET_NAMES], language);
}

/** What a quarter is written with: « T3 2026 », “Q3 2026”. */
export const QUARTER_LETTER: Readonly<Record<Language, string>> = { fr: 'T', en: 'Q' };

/** A period as the sheets write it: `2024`, « T3 2024 » (“Q3 2024”), « Toutes périodes ». */
export function periodLabel(period: PeriodKey, language: Language): string {
  if (period === 'all') return language === 'fr' ? 'Toutes périodes' : 'All periods';
  const days = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(period);
  if (days !== null) {
    const [first = '', last = ''] = days.slice(1);
    const [from, to] = [formatDate(first, language), formatDate(last, language)];
    const year = first.slice(0, 4);
    if (first === `${year}-01-01` && last.startsWith(year)) {
      return language === 'fr' ? `${year} au ${to.slice(0, 5)}` : `${year} to ${to.slice(0, 5)}`;
    }
    return language === 'fr' ? `du ${from} au ${to}` : `${from} to ${to}`;
  }
  const quarter = /^(\d{4})-T([1-4])$/.exec(period);
  if (quarter !== null) return `${QUARTER_LETTER[language]}${quarter[2]} ${quarter[1]}`;
  return period;
}

/** What « Non renseigné » means, said on every sheet that shows a rate. */
export const NOT_INFORMED: Bilingual = bilingual(
  '«\u202fNon renseigné\u202f»\u202f: le registre ne dit ni oui ni non\u202f; ce n’est jamais compté comme un «\u202fNon\u202f»',
  '“Not informed”: the register says neither yes nor no; it is never counted as “No”',
);

export const SEVERITY_WORDS: Readonly<Record<Issue['severity'] | 'excluded', Bilingual>> = {
  error: bilingual('■ Erreur', '■ Error'),
  warning: bilingual('▲ Attention', '▲ Warning'),
  info: bilingual('● Information', '● Information'),
  excluded: bilingual('○ Ligne exclue', '○ Row excluded'),
};

export const EXCLUSION_WORDS: Readonly<Record<ExclusionReason, Bilingual>> = {
  amendment: bilingual(
    'Avenant ou modification\u202f: ce n’est pas un nouveau marché.',
    'Amendment: it is not a new contract.',
  ),
  subsequent_contract: bilingual(
    'Marché subséquent\u202f: il compte avec son accord-cadre. Si celui-ci n’est pas dans le registre, mettez à Oui «\u202fCompter les marchés subséquents\u202f» dans les paramètres.',
    'Subsequent contract: it counts with its framework agreement. If that one is not in the register, set “Count subsequent contracts” to Yes in the settings.',
  ),
  purchase_order: bilingual(
    'Bon de commande\u202f: il est déjà compté avec son marché.',
    'Purchase order: it is already counted with its contract.',
  ),
  subcontracting_act: bilingual(
    'Acte de sous-traitance\u202f: ce n’est pas un nouveau marché.',
    'Subcontracting act: it is not a new contract.',
  ),
  service_order: bilingual(
    'Ordre de service\u202f: il exécute un marché déjà compté.',
    'Service order: it carries out a contract already counted.',
  ),
  renewal: bilingual(
    'Reconduction\u202f: le marché reconduit est déjà compté.',
    'Renewal: the renewed contract is already counted.',
  ),
  abandoned: bilingual(
    'Procédure sans suite\u202f: aucun marché n’a été conclu.',
    'Abandoned procedure: no contract was awarded.',
  ),
  unsuccessful: bilingual(
    'Procédure infructueuse\u202f: aucun marché n’a été conclu.',
    'Unsuccessful procedure: no contract was awarded.',
  ),
  duplicate: bilingual(
    'Doublon\u202f: toutes les cellules sont celles d’une ligne précédente, seule la première compte.',
    'Duplicate: every cell is that of an earlier row; only the first one counts.',
  ),
  section: bilingual('Ligne de titre ou d’intertitre.', 'Title or section row.'),
  total: bilingual('Ligne de total.', 'Total row.'),
  cocontractor: bilingual(
    'Cotraitant d’un marché déjà compté sur une autre ligne.',
    'Co-contractor of a contract already counted on another row.',
  ),
  footnote: bilingual('Note sous le tableau.', 'Note below the table.'),
  blank: bilingual('Ligne vide.', 'Blank row.'),
};

export const AXIS_WORDS: Readonly<Record<Axis, Bilingual>> = {
  social: bilingual('Social', 'Social'),
  environmental: bilingual('Environnement', 'Environment'),
  economic: bilingual('Économie', 'Economy'),
  national: bilingual('Plan national (PNAD)', 'National plan (PNAD)'),
  legal: bilingual('Article L. 2111-3', 'Article L. 2111-3'),
  finance: bilingual('Finances', 'Finance'),
  governance: bilingual('Pilotage', 'Governance'),
};

export const GROUP_WORDS: Readonly<Record<GroupBy, Bilingual>> = {
  department: bilingual('Par service', 'By department'),
  category: bilingual('Par famille d’achats', 'By purchase category'),
  buyer: bilingual('Par acheteur', 'By buyer'),
  buyerAgent: bilingual('Par agent acheteur', 'By purchasing officer'),
  trade: bilingual('Par métier', 'By trade'),
  contractType: bilingual('Par type de marché', 'By contract type'),
  procedure: bilingual('Par procédure', 'By procedure'),
  theme: bilingual('Par thème', 'By theme'),
  supplierSize: bilingual('Par taille de titulaire', 'By supplier size'),
  reservedKind: bilingual('Par type de réservation', 'By kind of reservation'),
  detail: bilingual('Par précision du journal', 'By journal detail'),
};
