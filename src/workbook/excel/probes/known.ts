import { bilingual } from '../../../language';
import type { Bilingual } from '../../../language';
import type { ProbeResult } from './types';

/** What some Excels are known to do otherwise, and what the add-in does so that nothing depends on it. */
export type KnownDifference = { readonly came: RegExp; readonly done: Bilingual };

/** By probe. */
export const KNOWN_DIFFERENCES: Readonly<Record<string, KnownDifference>> = {
  p01: {
    came: /^InvalidArgument/,
    done: bilingual('chaque zone est mise en forme à part', 'each area is formatted on its own'),
  },
  p03: {
    came: /^InvalidArgument/,
    done: bilingual('un nom reçoit une cellule, jamais une formule', 'a name is given a cell, never a formula'),
  },
  p06: {
    came: /^InvalidArgument/,
    done: bilingual(
      'les bornes sont des dates écrites en clair, non des formules',
      'bounds are plain dates, not formulas',
    ),
  },
  p08: {
    came: /^=1\+1 \| =1\+1 \| =1\+2$/,
    done: bilingual(
      'les formules sont écrites avant les tableaux, sans cellule vide, puis relues',
      'formulas are written before tables, without a blank cell, then read again',
    ),
  },
  p09: {
    came: /^\$A\$1:\$A\$2$/,
    done: bilingual('les tableaux reçoivent leur étendue', 'tables are given their area'),
  },
  p11: {
    came: /^1 other$|^ItemNotFound/,
    done: bilingual('la mémoire est retrouvée par ce qu’elle est', 'memory is found by what it is'),
  },
  p12: {
    came: /^0$/,
    done: bilingual(
      'ce que dit un graphique est aussi écrit dans une cellule',
      'what a chart says is written in a cell too',
    ),
  },
  p13: {
    came: /^none$/,
    done: bilingual('l’impression tient sur plus de pages, rien d’autre', 'printing takes more pages, nothing else'),
  },
  p14: {
    came: /./,
    done: bilingual('le papier reste celui de l’imprimante', 'the paper stays the printer’s'),
  },
  p15: {
    came: /^InvalidArgument/,
    done: bilingual(
      'un classeur .xls est reconnu, et rien n’y est écrit',
      'an .xls workbook is recognised, and nothing is written in it',
    ),
  },
  p18: {
    came: /^told$/,
    done: bilingual(
      'la zone lue part de la première cellule utilisée',
      'the area that is read begins at the first cell in use',
    ),
  },
  p20: {
    came: /./,
    done: bilingual(
      'les feuilles préparées sont masquées, non très masquées',
      'sheets being prepared are hidden, not very hidden',
    ),
  },
  p22: {
    came: /./,
    done: bilingual(
      'les feuilles préparées sont masquées, non très masquées',
      'sheets being prepared are hidden, not very hidden',
    ),
  },
};

/** What the add-in does where an Excel did otherwise in a known way; null for a result as expected, or unheard of. */
export function knownDifference({ probe, outcome, came }: ProbeResult): KnownDifference | null {
  const known = outcome === 'expected' ? undefined : KNOWN_DIFFERENCES[probe.id];
  return known !== undefined && known.came.test(came) ? known : null;
}
