import type { TableWhy } from '../app';
import { formatNumber, pick, type Bilingual, type Language } from '../language';
import { INVOICE_FIELD_LABELS, isInvoiceField } from '../payments';
import { conceptLabel, FIELD_IDS, FIELD_LABELS, LOOK_LABELS, type FieldId } from '../register';

type Why = TableWhy['columns'][number];

/** Why each column is what it is, in plain text: a paragraph a column, a title a table. */
export function explanation(tables: readonly TableWhy[], language: Language): string {
  const french = language === 'fr';
  if (tables.length === 0) return french ? 'Aucun tableau trouvé.\n' : 'No table found.\n';
  return tables
    .map((table) => {
      const { sheet, headerRow, columns } = table;
      const role = ROLES[table.role][language];
      const title = french
        ? `${sheet}\u202f: ${role}, intitulés en ligne ${headerRow}`
        : `${sheet}: ${role}, headings in row ${headerRow}`;
      return [title, ...columns.map((column) => paragraph(column, table.role, language)), ''].join('\n');
    })
    .join('\n');
}

const ROLES = {
  register: { fr: 'registre', en: 'register' },
  invoices: { fr: 'factures', en: 'invoices' },
  other: { fr: 'autre tableau', en: 'another table' },
} as const;

/** What the flags of a column say. */
const FLAGS: Readonly<Partial<Record<string, Bilingual>>> = {
  headingContradicted: { fr: 'l’intitulé et le contenu ne s’accordent pas', en: 'heading and content do not agree' },
  duplicateHeading: { fr: 'intitulé répété', en: 'repeated heading' },
  blankHeading: { fr: 'pas d’intitulé', en: 'no heading' },
  guessed: { fr: 'nommée par ses valeurs', en: 'named by its values' },
  fieldTaken: { fr: 'une autre colonne tient ce rôle', en: 'another column has that part' },
  corrected: { fr: 'corrigée par vous', en: 'corrected by you' },
  empty: { fr: 'vide', en: 'empty' },
  unitThousands: { fr: 'en milliers d’euros', en: 'in thousands of euros' },
  unitMillions: { fr: 'en millions d’euros', en: 'in millions of euros' },
  yearlyAmount: { fr: 'montants annuels', en: 'yearly amounts' },
};

function percent(share: number, language: Language): string {
  return `${formatNumber(share * 100, language, 0)}${language === 'fr' ? '\u00a0' : ''}%`;
}

function paragraph(column: Why, role: TableWhy['role'], language: Language): string {
  const say = (fr: string, en: string): string => (language === 'fr' ? fr : en);
  const label = (field: string | null): string => fieldLabel(field, role, language) ?? say('non utilisée', 'not used');
  const heading = column.heading === '' ? say('(sans intitulé)', '(no heading)') : column.heading;
  const sure = column.field === null ? '' : ` (${percent(column.confidence, language)})`;
  const lines = [`  ${column.letter}  ${heading} → ${label(column.field)}${sure}`];
  const tell = (fr: string, en: string, items: readonly string[]): void => {
    if (items.length > 0) lines.push(`       ${say(`${fr}\u202f: `, `${en}: `)}${items.join(', ')}`);
  };
  tell(
    'mots',
    'words',
    column.words.map(({ word, concepts }) => {
      const meant = concepts.map((concept) => pick(conceptLabel(concept), language)).join(' | ');
      return meant === word ? word : `${word} = ${meant}`;
    }),
  );
  tell(
    'valeurs',
    'values',
    column.values.map(({ look, share }) => {
      const words = LOOK_LABELS.get(look);
      return `${words === undefined ? look : pick(words, language)} ${percent(share, language)}`;
    }),
  );
  tell('par exemple', 'for example', column.samples);
  tell(
    'rivaux',
    'rivals',
    column.rivals.map(
      ({ field, heading: words, values }) =>
        `${label(field)} (${say('intitulé', 'heading')} ${percent(words, language)}, ${say('valeurs', 'values')} ${percent(values, language)})`,
    ),
  );
  tell(
    'à noter',
    'note',
    column.flags.map((flag) => FLAGS[flag]?.[language] ?? flag),
  );
  return lines.join('\n');
}

function fieldLabel(field: string | null, role: TableWhy['role'], language: Language): string | null {
  if (field === null) return null;
  if (role === 'invoices' && isInvoiceField(field)) return pick(INVOICE_FIELD_LABELS[field], language);
  return isRegisterField(field) ? pick(FIELD_LABELS[field], language) : field;
}

function isRegisterField(field: string): field is FieldId {
  return (FIELD_IDS as readonly string[]).includes(field);
}
