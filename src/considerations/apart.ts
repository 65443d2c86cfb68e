import { bilingual } from '../language';
import type { Issue } from '../register';

/** Rows whose cells of ours stand beside another contract: the register was sorted without our columns. */
export type ApartRows = {
  /** By sheet name, how many contracts have another's cells beside them. */
  readonly contracts: ReadonlyMap<string, number>;
  /** Rows (1-based) where a person typed something that no key places: writing would lose it. */
  readonly unplaced: readonly { readonly sheet: string; readonly row: number }[];
};

function apartIssue(sheet: string, contracts: number): Issue {
  const [one, another] =
    contracts === 1
      ? ['1 marché a à côté de lui', '1 contract has another’s considerations beside it']
      : [`${contracts} marchés ont à côté d’eux`, `${contracts} contracts have another’s considerations beside them`];
  return {
    sheet,
    row: null,
    column: null,
    code: 'ownColumnsApart',
    severity: 'error',
    value: String(contracts),
    message: bilingual(
      `Les lignes ont été triées sans les colonnes du volet\u202f: ${one} les considérations d’un autre. Les chiffres suivent, pour chaque marché, les cellules qui portent sa clé, sinon ce qui a été écrit.`,
      `The rows were sorted without the pane’s columns: ${another}. The figures follow, for each contract, the cells that carry its key, else what was written.`,
    ),
    advice: bilingual(
      'Écrire de nouveau dans le classeur\u202f: chaque marché retrouve ses considérations.',
      'Write into the workbook again: each contract gets its considerations back.',
    ),
  };
}

function unplacedIssue(sheet: string, row: number): Issue {
  return {
    sheet,
    row,
    column: null,
    code: 'ownCellsUnplaced',
    severity: 'warning',
    value: '',
    message: bilingual(
      'Quelque chose a été tapé ici dans les colonnes du volet, puis les lignes ont été triées sans elles\u202f: rien ne dit de quel marché il s’agissait.',
      'Something was typed here in the pane’s columns, then the rows were sorted without them: nothing says which contract it was about.',
    ),
    advice: bilingual(
      'Le noter avant d’écrire, puis le saisir en face de son marché.',
      'Note it down before writing, then enter it beside its contract.',
    ),
  };
}

/** What is to be told of rows and cells that stand apart: an issue a sheet, and one a row that nothing places. */
export function apartIssues({ contracts, unplaced }: ApartRows): Issue[] {
  return [
    ...[...contracts].map(([sheet, count]) => apartIssue(sheet, count)),
    ...unplaced.map(({ sheet, row }) => unplacedIssue(sheet, row)),
  ];
}

/** True for what writing puts right: the sheets that it writes no longer tell it. */
export function isMendedByWriting({ code }: Pick<Issue, 'code'>): boolean {
  return code === 'ownColumnsApart' || code === 'ownCellsUnplaced';
}
