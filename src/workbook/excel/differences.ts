import type { Bilingual } from '../../language';
import { bilingual } from '../../language';
import { areaAddress, cellAddress } from '../address';
import { quoted } from '../obstacles';
import type { Difference } from '../plan';

import type { Strayed } from './readBack';
import type { Rule } from './rules';

/** Places named in a sentence. */
const NAMED = 3;

function places(addresses: readonly string[]): string {
  const more = addresses.length > NAMED ? '…' : '';
  return `${addresses.slice(0, NAMED).join(', ')}${more}`;
}

type Words = (name: Bilingual, count: number, where: string) => Bilingual;

const told = (sheet: string, kind: Difference['kind'], addresses: readonly string[], words: Words): Difference[] =>
  addresses.length === 0
    ? []
    : [{ sheet, kind, addresses, what: words(quoted(sheet), addresses.length, places(addresses)) }];

const addressesOf = (strayed: readonly Strayed[]): string[] =>
  strayed.map(({ row, column }) => cellAddress(row, column));

/** Cells that could not be brought to what was planned. */
export function contentDifferences(sheet: string, strayed: readonly Strayed[]): Difference[] {
  return told(sheet, 'content', addressesOf(strayed), (name, count, where) =>
    bilingual(
      `Feuille ${name.fr}\u202f: ${count} ${count > 1 ? 'cellules ne contiennent' : 'cellule ne contient'} pas ce qui était prévu (${where}). Ne vous fiez pas à ${count > 1 ? 'ces chiffres' : 'ce chiffre'}.`,
      `Sheet ${name.en}: ${count} ${count > 1 ? 'cells do' : 'cell does'} not hold what was planned (${where}). Do not rely on ${count > 1 ? 'these figures' : 'this figure'}.`,
    ),
  );
}

/** Formulas whose result is not the one that was computed here. */
export function valueDifferences(sheet: string, strayed: readonly Strayed[]): Difference[] {
  return told(sheet, 'value', addressesOf(strayed), (name, count, where) =>
    bilingual(
      `Feuille ${name.fr}\u202f: Excel calcule autrement ${count} ${count > 1 ? 'cellules' : 'cellule'} (${where}). Vérifiez que le calcul est automatique, puis actualisez.`,
      `Sheet ${name.en}: Excel computes ${count} ${count > 1 ? 'cells' : 'cell'} otherwise (${where}). Check that calculation is automatic, then refresh.`,
    ),
  );
}

/** Cells of our columns in a register: a person may have changed them meanwhile, so that they are told and left. */
export function columnDifferences(sheet: string, strayed: readonly Strayed[]): Difference[] {
  return told(sheet, 'content', addressesOf(strayed), (name, count, where) =>
    bilingual(
      `Feuille ${name.fr}\u202f: ${count} ${count > 1 ? 'cellules de nos colonnes ne contiennent' : 'cellule de nos colonnes ne contient'} pas ce qui vient d’y être écrit (${where}). Si personne ne les a changées entre-temps, actualisez.`,
      `Sheet ${name.en}: ${count} ${count > 1 ? 'cells of our columns do' : 'cell of our columns does'} not hold what has just been written there (${where}). If nobody changed them meanwhile, refresh.`,
    ),
  );
}

/** Lists and colours that this Excel did not take. */
export function ruleDifferences(sheet: string, rules: readonly Rule[]): Difference[] {
  const addresses = rules.map(({ area }) => areaAddress(area));
  return told(sheet, 'rule', addresses, (name, _count, where) =>
    bilingual(
      `Feuille ${name.fr}\u202f: cet Excel a refusé une liste de choix ou une couleur (${where}). Les chiffres n’en dépendent pas.`,
      `Sheet ${name.en}: this Excel refused a list of choices or a colour (${where}). No figure depends on it.`,
    ),
  );
}

/** Formulas that could not follow: the cells hold the right values, which no longer move. */
export function stillDifference(sheet: string): Difference {
  const name = quoted(sheet);
  return {
    sheet,
    kind: 'content',
    addresses: [],
    what: bilingual(
      `Feuille ${name.fr}\u202f: des formules n’ont pas pu être écrites. Les valeurs sont justes mais ne suivront pas vos changements\u202f: relancez l’écriture.`,
      `Sheet ${name.en}: some formulas could not be written. The values are right but will not follow your changes: write again.`,
    ),
  };
}

/** The workbook did not keep what is remembered between two runs. */
export function memoryDifference(): Difference {
  return {
    sheet: '',
    kind: 'memory',
    addresses: [],
    what: bilingual(
      'Excel n’a pas gardé ce que le complément retient d’une fois sur l’autre (colonnes corrigées, relevés passés). Vos décisions, elles, sont dans les cellules.',
      'Excel did not keep what the add-in remembers between two runs (corrected columns, past snapshots). Your decisions are in the cells.',
    ),
  };
}

/** A sheet that could not be read again after the write. */
export function unreadDifference(sheet: string): Difference {
  const name = quoted(sheet);
  return {
    sheet,
    kind: 'unread',
    addresses: [],
    what: bilingual(
      `La feuille ${name.fr} a été écrite mais n’a pas pu être relue\u202f: ses cellules n’ont pas été vérifiées.`,
      `The sheet ${name.en} was written but could not be read again: its cells were not checked.`,
    ),
  };
}
