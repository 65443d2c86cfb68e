import {
  formatDate,
  formatEuro,
  formatInteger,
  formatNumber,
  formatRate,
  pick,
  plural,
  type Bilingual,
} from '../../language';
import { LEXICON } from '../../considerations';
import { stepping, within, type Steps } from '../../pace';
import { CATALOGUE, type Indicator } from '../../indicators';
import { FIELD_LABELS, isOwnField, type RecognisedColumn, type RecognisedTable } from '../../register';
import type { CellBlock, PlanCell, SheetPlan } from '../../workbook';
import { styled } from '../cells';
import { BELOW_HEAD, pageSetup, sheetHead } from '../head';
import { columnWidthsSteps, wrappedHeightsSteps } from '../measure';
import { COUNTING_TEXTS, FLAG_WORDS } from '../methodTexts';
import type { ReportInput } from '../types';
import { AXIS_WORDS, sheetName } from '../words';

type Section = { readonly title: string; readonly headings?: readonly string[]; readonly rows: readonly PlanCell[][] };

const WIDTHS = { 0: 26, 1: 70, 2: 46, 3: 18 };
const COLUMNS = 4;

function runSection(input: ReportInput): Section {
  const { language, run, reading } = input;
  const french = language === 'fr';
  const tables = reading.tables.map((table) => {
    const first = table.body.row + 1;
    const last = table.body.row + table.body.rows;
    return french
      ? `${table.sheetName}\u202f: titres à la ligne ${table.headerRow + 1}, lignes ${first} à ${last}`
      : `${table.sheetName}: headings on row ${table.headerRow + 1}, rows ${first} to ${last}`;
  });
  const rows: PlanCell[][] = [
    [french ? 'Fichier lu' : 'File read', run.fileName],
    ...tables.map((text): PlanCell[] => [french ? 'Feuille lue' : 'Sheet read', text]),
    [french ? 'Lignes lues' : 'Rows read', formatInteger(reading.rowsRead, language)],
    [french ? 'Marchés comptés' : 'Contracts counted', formatInteger(reading.contracts.length, language)],
    [french ? 'Lignes exclues' : 'Rows excluded', formatInteger(reading.excluded.length, language)],
    [french ? 'Établi le' : 'Made on', formatDate(run.date, language)],
    [french ? 'Version' : 'Version', run.version],
    [
      french ? 'Lexique' : 'Lexicon',
      french
        ? `${LEXICON.length} règles de repérage, celles de cette version`
        : `${LEXICON.length} rules, those of this version`,
    ],
  ];
  return { title: french ? 'Ce qui a été lu' : 'What was read', rows };
}

function countingSection(input: ReportInput): Section {
  const french = input.language === 'fr';
  return {
    title: french ? 'Comment les marchés sont comptés' : 'How contracts are counted',
    rows: COUNTING_TEXTS.map(([subject, rule]) => [pick(subject, input.language), pick(rule, input.language)]),
  };
}

function settingsSection(input: ReportInput): Section {
  const { language, settings } = input;
  const french = language === 'fr';
  const yes = french ? 'oui' : 'yes';
  const no = french ? 'non' : 'no';
  const values: Readonly<Record<typeof settings.valueRule, Bilingual>> = {
    maximum: { fr: 'le maximum de l’accord-cadre', en: 'the maximum of the framework agreement' },
    estimated: { fr: 'l’estimation', en: 'the estimate' },
    minimum: { fr: 'le minimum de l’accord-cadre', en: 'the minimum of the framework agreement' },
  };
  const rows: PlanCell[][] = [
    [french ? 'Période du SPASER' : 'SPASER period', `${settings.spaserPeriod.from}-${settings.spaserPeriod.to}`],
    [french ? 'Montant retenu' : 'Amount counted', pick(values[settings.valueRule], language)],
    [
      french ? 'Renseignement minimal' : 'Least fill rate',
      french
        ? `${formatRate(settings.fillFloor, language)}\u202f: si moins de marchés répondent par oui ou par non, un taux est «\u202fSans donnée\u202f»\u202f: ses nombres restent, il n’est pas comparé à sa cible.`
        : `${formatRate(settings.fillFloor, language)}: where fewer contracts answer yes or no, a rate is “No data”: its numbers stay, and it is not compared with its target.`,
    ],
    [
      french ? 'Marchés subséquents comptés' : 'Subsequent contracts counted',
      settings.includeSubsequentContracts ? yes : no,
    ],
    [
      french ? 'Propositions comptées' : 'Proposals counted',
      settings.includeProposals
        ? french
          ? 'oui\u202f: les chiffres comprennent des propositions que personne n’a confirmées'
          : 'yes: the figures include proposals that nobody has confirmed'
        : no,
    ],
    [
      french ? 'Filtre de taille' : 'Size filter',
      settings.sizeFilter > 0
        ? french
          ? `marchés à partir de ${formatEuro(settings.sizeFilter, language)} HT`
          : `contracts from ${formatEuro(settings.sizeFilter, language)} excluding VAT`
        : french
          ? 'aucun\u202f: tous les marchés comptent'
          : 'none: every contract counts',
    ],
    [
      french ? 'Loi Climat et résilience' : 'Climate and resilience law',
      french
        ? `appliquée aux consultations lancées à partir du ${formatDate(settings.climateLawFrom, language)} (à vérifier)`
        : `applied to consultations launched from ${formatDate(settings.climateLawFrom, language)} (to be checked)`,
    ],
    ...settings.targets.map((target): PlanCell[] => {
      const year = target.year === null ? (french ? 'toutes années' : 'every year') : String(target.year);
      const check = target.verified ? '' : french ? ' (à vérifier)' : ' (to be checked)';
      return [
        french ? `Cible ${target.indicator}` : `Target ${target.indicator}`,
        `${target.value > 1 ? formatNumber(target.value, language) : formatRate(target.value, language)}, ${year}${check}`,
      ];
    }),
  ];
  return { title: french ? 'Paramètres appliqués' : 'Settings applied', rows };
}

/** A rule that this many indicators share is printed once, for all of them. */
const SHARED_BY = 4;

function rulesOf({ exclusions, assumptions }: Indicator): readonly Bilingual[] {
  return [...exclusions, ...assumptions];
}

function sharing(rule: Bilingual): readonly Indicator[] {
  return CATALOGUE.filter((indicator) => rulesOf(indicator).some(({ fr }) => fr === rule.fr));
}

function ownRules(indicator: Indicator): readonly Bilingual[] {
  return rulesOf(indicator).filter((rule) => sharing(rule).length < SHARED_BY);
}

/** Exclusions and assumptions that several indicators share, with their codes. */
function sharedSection(input: ReportInput): Section {
  const { language } = input;
  const french = language === 'fr';
  const rules = new Map(CATALOGUE.flatMap(rulesOf).map((rule) => [rule.fr, rule]));
  return {
    title: french ? 'Exclusions et hypothèses communes' : 'Shared exclusions and assumptions',
    rows: [...rules.values()]
      .map((rule) => ({ rule, by: sharing(rule) }))
      .filter(({ by }) => by.length >= SHARED_BY)
      .map(({ rule, by }) => [
        by.length === CATALOGUE.length
          ? french
            ? 'Tous les indicateurs'
            : 'Every indicator'
          : `${by.length} ${french ? 'indicateurs' : 'indicators'}`,
        pick(rule, language),
        by.map(({ id }) => id).join(', '),
      ]),
  };
}

function indicatorsSection(input: ReportInput): Section {
  const { language } = input;
  const french = language === 'fr';
  const direction: Readonly<Record<Indicator['direction'], Bilingual>> = {
    up: { fr: 'plus haut, mieux c’est', en: 'higher is better' },
    down: { fr: 'plus bas, mieux c’est', en: 'lower is better' },
    information: { fr: 'pour information', en: 'for information' },
  };
  return {
    title: french ? 'Définition de chaque indicateur' : 'Definition of each indicator',
    headings: french
      ? ['Indicateur', 'Définition', 'Énoncé et source', 'Sens']
      : ['Indicator', 'Definition', 'Wording and source', 'Direction'],
    rows: CATALOGUE.map((text) => [
      `${text.id}\n${pick(text.label, language)}\n${pick(AXIS_WORDS[text.axis], language)}`,
      [text.definition, ...ownRules(text)].map((each) => pick(each, language)).join('\n'),
      `${text.wording}\n${text.source}`,
      pick(direction[text.direction], language),
    ]),
  };
}

function buyerColumns(table: RecognisedTable): readonly RecognisedColumn[] {
  return table.columns.filter((column) => !isOwnField(column.field));
}

function columnsSection(input: ReportInput): Section {
  const { language, reading, corrections } = input;
  const french = language === 'fr';
  const rows = reading.tables.flatMap((table) =>
    // Our own columns are not the buyer's: naming them would change this sheet on the second run.
    buyerColumns(table).map((column): PlanCell[] => {
      const flags = column.flags.map((flag) =>
        FLAG_WORDS[flag] === undefined ? flag : pick(FLAG_WORDS[flag], language),
      );
      const read =
        column.field === null
          ? french
            ? '– (colonne non utilisée)'
            : '– (column not used)'
          : pick(FIELD_LABELS[column.field], language);
      const sure = column.field === null ? '' : formatRate(column.confidence, language);
      return [
        `${table.sheetName} · ${column.letter}`,
        column.heading === '' ? (french ? '(sans titre)' : '(no heading)') : column.heading,
        [read, ...flags].join(' · '),
        sure,
      ];
    }),
  );
  const corrected =
    corrections.length === 0
      ? ''
      : french
        ? ` (${corrections.length} ${plural(corrections.length, language, 'choisie', 'choisies')} par une personne)`
        : ` (${corrections.length} chosen by a person)`;
  return {
    title: (french ? 'Colonnes reconnues' : 'Columns recognised') + corrected,
    headings: french
      ? ['Feuille et colonne', 'Titre dans le registre', 'Lue comme', 'Confiance']
      : ['Sheet and column', 'Heading in the register', 'Read as', 'Confidence'],
    rows,
  };
}

function thresholdsSection(input: ReportInput): Section {
  const { language, settings } = input;
  const french = language === 'fr';
  const rows = settings.thresholds.map((period): PlanCell[] => {
    const amounts = [
      [french ? 'État' : 'State', period.suppliesCentral],
      [french ? 'autres acheteurs' : 'other buyers', period.suppliesOther],
      [french ? 'entités adjudicatrices' : 'utilities', period.suppliesUtilities],
      [french ? 'travaux' : 'works', period.works],
    ] as const;
    return [
      `${period.from.slice(0, 4)}-${period.to.slice(0, 4)}`,
      amounts.map(([who, amount]) => `${who} ${formatEuro(amount, language)}`).join(' · '),
      period.verified ? '' : french ? 'à vérifier' : 'to be checked',
    ];
  });
  return { title: french ? 'Seuils européens (HT)' : 'European thresholds (excluding VAT)', rows };
}

/** `SPASER Méthode`: everything an auditor needs to redo a figure by hand; in steps. */
export function* methodSheetSteps(input: ReportInput): Steps<SheetPlan> {
  const { language } = input;
  const title = language === 'fr' ? 'Méthode' : 'Method';
  const blocks: CellBlock[] = [sheetHead(input, title, false)];
  let row = BELOW_HEAD;
  const makers = [
    runSection,
    countingSection,
    sharedSection,
    indicatorsSection,
    settingsSection,
    thresholdsSection,
    columnsSection,
  ];
  const sections = yield* within(
    stepping(makers, 1, (make) => make(input)),
    0,
    0.3,
  );
  for (const section of sections) {
    const head = Array.from({ length: COLUMNS }, (_, index) => styled(index === 0 ? section.title : null, 'section'));
    const rows: (readonly PlanCell[])[] = [head];
    if (section.headings !== undefined) rows.push(section.headings.map((heading) => styled(heading, 'heading')));
    blocks.push({ row, column: 0, rows });
    blocks.push({ row: row + rows.length, column: 0, rows: section.rows, style: 'wrapped' });
    row += rows.length + section.rows.length + 1;
  }
  const widths = yield* within(columnWidthsSteps(blocks.slice(1), { fixed: WIDTHS }), 0.3, 0.6);
  return {
    role: 'method',
    name: sheetName('method', language),
    mode: 'refresh',
    blocks,
    columnWidths: widths,
    rowHeights: yield* within(wrappedHeightsSteps(blocks, widths), 0.6, 1),
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    freeze: { rows: 2, columns: 0 },
    showGridlines: true,
    page: pageSetup(input, title, [0, 1]),
  };
}
