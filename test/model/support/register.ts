import { analyse, openWorkbook, withDecisions, type Analysis, type Context } from '../../../src/app';
import { applyDecision, ownColumnValues, type Side, type TaggedContract } from '../../../src/considerations';
import type { BuyerSettings } from '../../../src/settings';
import { openFile } from '../../../src/workbook/file';
import { SIDES } from './expected';

export const CONTEXT: Context = { today: '2026-11-22', version: 'test', language: 'fr' };

export const HEADINGS = ['N° marché', 'Objet', 'Titulaire', 'Date de notification', 'Montant HT', 'Clause sociale'];

/** What contracts are about: some declared, some proposed on one side or the other, some silent, one contradicted. */
export const OBJECTS = [
  'Nettoyage des locaux',
  'Rénovation énergétique de l’école',
  'Marché réservé aux SIAE : entretien des espaces verts',
  'Mobilier issu du réemploi',
  'Travaux de voirie avec clause d’insertion',
  'Location de photocopieurs',
  'Fourniture de papier recyclé',
] as const;
const ANSWERS = ['Oui', 'Non', ''] as const;

/** The cells of a contract; `id` tells it whatever is corrected. */
export type Line = { readonly id: string; readonly cells: readonly string[] };

/** The contract called `id`, from a number that chooses what it is about. */
export function lineOf(id: string, choice: number): Line {
  const object = OBJECTS[choice % OBJECTS.length] ?? OBJECTS[0];
  const answer = ANSWERS[Math.floor(choice / OBJECTS.length) % ANSWERS.length] ?? '';
  const number = [...id].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0);
  return {
    id,
    cells: [
      `2026-${String(number).padStart(3, '0')}`,
      `${object} (site ${id})`,
      `Titulaire ${number % 4}`,
      `${String(1 + (number % 28)).padStart(2, '0')}/08/2026`,
      String(10_000 + 500 * (number % 9)),
      answer,
    ],
  };
}

/** The contract that a title is of. */
export const idOf = (title: string | null): string => /\(site (\w+)\)$/.exec(title ?? '')?.[1] ?? `? ${title}`;

/** A text file of these contracts. */
export function csvOf(lines: readonly Line[]): Uint8Array {
  return new TextEncoder().encode(
    [HEADINGS, ...lines.map(({ cells }) => cells)].map((cells) => cells.join(';')).join('\n'),
  );
}

export const figuresOf = ({ measures }: Pick<Analysis, 'measures'>) =>
  measures
    .filter(({ group }) => group === null)
    .map(({ id, period, basis, numerator, denominator, no, unknown }) =>
      [id, period, basis, numerator, denominator, no, unknown].join(' '),
    )
    .sort();

/** What a contract is counted by, whatever row it stands on and whatever words told it. */
const countedBy = ({ contract, ...tag }: TaggedContract): string =>
  JSON.stringify([
    idOf(contract.title),
    contract.notificationDate,
    contract.amount,
    { ...tag, ...themed(tag), evidence: undefined, proposed: undefined },
  ]);

/** A confirmed side of which no theme is told is « autre », whether the cell says so or stands empty. */
const themed = (tag: Pick<TaggedContract, Side>) =>
  Object.fromEntries(
    SIDES.map((side) => [side, { ...tag[side], themes: tag[side].themes.filter((theme) => theme !== 'autre') }]),
  );

/** What each contract is counted by: figures are computed from this and from the settings alone. */
export const countedOf = ({ tagging }: Pick<Analysis, 'tagging'>): readonly string[] =>
  tagging.contracts.map(countedBy).sort();

/** Registers analysed once, whatever order a person puts their rows in. */
const analysed = new Map<string, Analysis>();
const MOST_ANALYSED = 400;

async function analysedOnce(lines: readonly Line[], settings: BuyerSettings, journal: Analysis['opening']['journal']) {
  const sorted = [...lines].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const key = JSON.stringify([sorted, settings, journal]);
  const known = analysed.get(key);
  if (known !== undefined) return known;
  const port = openFile(csvOf(sorted), 'registre.csv');
  const opening = { ...(await openWorkbook(port, CONTEXT)), settings, journal };
  const made = await analyse(port, opening, CONTEXT);
  if (analysed.size >= MOST_ANALYSED) analysed.clear();
  analysed.set(key, made);
  return made;
}

/**
 * The register as one that was never written, once what a person decided of
 * each contract is said: what the cells and the decisions give, whatever our
 * columns went through. Its figures are behind until `withFigures`.
 */
export async function freshAnalysis(lines: readonly Line[], shown: Analysis): Promise<Analysis> {
  const { settings, journal } = shown.opening;
  const fresh = await analysedOnce(lines, settings, journal);
  const decided = new Map(shown.tagging.contracts.map((tagged) => [idOf(tagged.contract.title), tagged]));
  const decisions = fresh.tagging.contracts.flatMap((tagged) => {
    const told = decided.get(idOf(tagged.contract.title));
    const sides = SIDES.filter((side) => ['confirmed', 'rejected'].includes(told?.[side].status ?? ''));
    if (told === undefined || sides.length === 0) return [];
    let values = {
      ...ownColumnValues(tagged, 'fr'),
      socialStatus: '',
      environmentalStatus: '',
      social: '',
      environmental: '',
    };
    for (const side of sides) values = applyDecision(values, answerOf(told, side), 'fr');
    const contracts = [tagged.contract.key];
    return sides.map((side) => ({ contracts, side, values }));
  });
  return decisions.length === 0 ? fresh : withDecisions(fresh, decisions);
}

function answerOf(told: Analysis['tagging']['contracts'][number], side: Side) {
  const { status, decpValues, themes } = told[side];
  if (status === 'rejected') return { side, answer: 'reject' as const };
  const values = decpValues.filter((value) => !value.startsWith('Pas de'));
  return { side, answer: 'change' as const, values, themes };
}
