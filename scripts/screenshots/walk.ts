import { openFileFrom, paneSays, press, type Workbench } from '../../test/journeys/support/pane';
import {
  beginEdit,
  endEdit,
  openEmptyWorkbook,
  openSampleRegister,
  showSheet,
  simulate,
  typeInCell,
} from '../../test/journeys/support/workbook';
import type { Camera } from './camera';

const REGISTER = 'Registre';
const DASHBOARD = 'SPASER Tableau de bord';

/** Chooses a screen in the bar at the top of the pane, or at its foot. */
async function go(
  { pane }: Workbench,
  name: string,
  place: 'navigation' | 'contentinfo' = 'navigation',
): Promise<void> {
  await pane.getByRole(place).getByRole('button', { name, exact: true }).click();
}

async function heading({ pane }: Workbench, name: string): Promise<void> {
  await pane.getByRole('heading', { level: 1, name }).waitFor();
}

/** Opens what a heading hides, when it is not open yet. */
async function unfold({ pane }: Workbench, name: RegExp): Promise<void> {
  await pane.getByRole('button', { name, expanded: false }).first().click();
}

/** The first run, in an empty workbook then on the register, to the recognised columns. */
async function firstRun(bench: Workbench, camera: Camera): Promise<void> {
  await openEmptyWorkbook(bench);
  await paneSays(bench, 'Essayer avec un registre d’exemple');
  await camera.pane('01-accueil-classeur-vide');
  await press(bench, 'Commencer avec ma feuille');
  await heading(bench, 'Aucun registre trouvé');
  await camera.pane('02-aucun-registre');
  await openSampleRegister(bench);
  await heading(bench, 'Votre registre');
  await paneSays(bench, /colonnes reconnues/);
  await camera.pane('03-registre');
  await unfold(bench, /colonnes reconnues/);
  await press(bench, 'Corriger la colonne C');
  await camera.pane('04-colonnes');
  await go(bench, 'Réglages', 'contentinfo');
  await heading(bench, 'Réglages');
  await camera.pane('05-reglages');
}

/** A cell open for typing holds Excel, and so the pane: the work under way stays in sight. */
async function waiting(bench: Workbench, camera: Camera): Promise<void> {
  await showSheet(bench, REGISTER);
  await beginEdit(bench, 3, 2);
  await press(bench, 'Appliquer');
  await paneSays(bench, /Une cellule est en cours de modification/);
  await camera.pane('06-progression');
  await endEdit(bench);
  await bench.pane.getByRole('progressbar').waitFor({ state: 'hidden' });
  await press(bench, 'Retour');
  await heading(bench, 'Votre registre');
}

async function screens(bench: Workbench, camera: Camera): Promise<void> {
  await press(bench, 'Analyser');
  await heading(bench, 'Vos chiffres');
  await camera.pane('07-chiffres');
  await press(bench, /Voir les lignes de Marchés avec au moins une considération sociale/);
  await paneSays(bench, 'Les lignes derrière ce chiffre');
  await unfold(bench, /^Justification/);
  await camera.pane('08-lignes');
  await go(bench, 'Registre');
  await heading(bench, 'Votre registre');
  await camera.pane('09-registre-lu');
  for (const folded of [
    /lignes écartées/,
    /date de notification absente/,
    /^Pour information/,
    /^Changer de tableau/,
  ]) {
    await unfold(bench, folded);
  }
  await camera.pane('09-registre-ouvert');
  await go(bench, 'Considérations');
  await heading(bench, 'Considérations à examiner');
  await bench.pane
    .getByText(/^«.Oui.»/)
    .first()
    .waitFor();
  await camera.pane('10-considerations');
  await press(bench, 'Modifier');
  await camera.pane('11-considerations-modifier');
  await press(bench, 'Annuler');
  await bench.pane.getByRole('searchbox').fill('2026-017');
  await paneSays(bench, /^7 marchés trouvés/);
  await camera.pane('11-considerations-recherche');
  await press(bench, 'Effacer la recherche');
  await press(bench, 'Oui');
  await paneSays(bench, /Les décisions seront écrites/);
  await camera.pane('12-considerations-decidees');
  await go(bench, 'Indicateurs');
  await heading(bench, 'Indicateurs');
  await bench.pane.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  await camera.pane('13-indicateurs');
  await bench.pane.getByRole('searchbox').fill('insertion');
  await paneSays(bench, /^\d+ indicateurs?$/);
  await camera.pane('14-indicateurs-recherche');
  await go(bench, 'Comité');
  await heading(bench, 'Comité de pilotage');
  await camera.pane('15-comite');
  await go(bench, 'Paiements');
  await heading(bench, 'Paiements');
  await camera.pane('16-paiements');
  await go(bench, 'Journal', 'contentinfo');
  await heading(bench, 'Journal');
  await camera.pane('17-journal-avant');
}

async function writing(bench: Workbench, camera: Camera): Promise<void> {
  await go(bench, 'Accueil');
  await showSheet(bench, REGISTER);
  await simulate(bench, 'Protéger la feuille');
  await press(bench, 'Aperçu de ce qui sera écrit');
  await paneSays(bench, 'À faire avant d’écrire');
  await camera.pane('18-feuille-protegee');
  await simulate(bench, 'Ôter la protection');
  await press(bench, 'Nouvel aperçu');
  await bench.pane.getByRole('button', { name: 'Écrire dans le classeur' }).waitFor();
  await camera.pane('18-apercu');
  await press(bench, 'Écrire dans le classeur');
  await heading(bench, 'C’est écrit');
  await camera.pane('19-ecrit');
  await showSheet(bench, DASHBOARD);
  await bench.page.getByText('Achats responsables : tableau de bord').first().waitFor();
  await camera.page('20-tableau-de-bord');
  await press(bench, 'Revenir aux chiffres');
  await heading(bench, 'Vos chiffres');
  await camera.pane('21-chiffres-ecrits');
  await go(bench, 'Journal', 'contentinfo');
  await heading(bench, 'Journal');
  await camera.pane('22-journal');
  await press(bench, 'Ajouter au journal');
  await paneSays(bench, 'La ligne est ajoutée au journal.');
  await camera.pane('22-journal-ajoute');
  await go(bench, 'Réglages', 'contentinfo');
  await heading(bench, 'Réglages');
  await camera.pane('23-reglages-ecrits');
}

/** An analysis that is stopped: what is shown is what was there before. */
async function interrupted(bench: Workbench, camera: Camera): Promise<void> {
  await beginEdit(bench, 3, 2);
  await press(bench, 'Actualiser');
  await paneSays(bench, /Une cellule est en cours de modification/);
  await press(bench, 'Annuler');
  await bench.pane.getByRole('progressbar').waitFor({ state: 'hidden' });
  await camera.pane('24-interrompu');
  await endEdit(bench);
  await press(bench, 'Actualiser');
  await bench.pane.getByText(/Un coauteur a modifié le registre/).waitFor({ state: 'hidden' });
}

/** The register changes, here then elsewhere, then is lost. */
async function troubles(bench: Workbench, camera: Camera): Promise<void> {
  await go(bench, 'Accueil');
  await showSheet(bench, REGISTER);
  await typeInCell(bench, 5, 2, 'Travaux d’entretien des espaces verts');
  await paneSays(bench, 'Le registre a changé depuis l’analyse.');
  await camera.pane('24-a-change');
  await press(bench, 'Actualiser');
  await paneSays(bench, /ont changé depuis/);
  await unfold(bench, /^1 marché corrigé/);
  await camera.pane('24-change-depuis-ecriture');
  await simulate(bench, 'Modification d’un coauteur');
  await paneSays(bench, /Un coauteur a modifié le registre/);
  await camera.pane('24-coauteur');
  await interrupted(bench, camera);
  await simulate(bench, 'Supprimer la feuille');
  await press(bench, 'Aperçu de ce qui sera écrit');
  await bench.pane.getByRole('alert').first().waitFor();
  await camera.pane('25-erreur');
}

/** A register in which a heading says nothing of what stands under it. */
const SIZES = [
  'N° marché;Objet;Titulaire;Montant HT;Date de notification;Profil;Procédure',
  '2026-01;Nettoyage des écoles;Propre et Net SARL;12000;10/03/2026;PME;Appel d’offres ouvert',
  '2026-02;Fourniture de papier;Papeterie Ouest SAS;24000;11/03/2026;ETI;Procédure adaptée',
  '2026-03;Réfection de la toiture;Charpentes du Val SARL;36000;12/03/2026;GE;Appel d’offres ouvert',
].join('\n');

/** What is asked of a register's columns, and what it allows. */
async function asked(bench: Workbench, camera: Camera): Promise<void> {
  await openFileFrom(bench, { name: 'registre-2026.csv', bytes: new TextEncoder().encode(SIZES) });
  await paneSays(bench, /est-ce/);
  await camera.pane('26-colonnes-a-confirmer');
  await unfold(bench, /à qui il manque une colonne/);
  await camera.pane('27-registre-permet');
}

/** Walks through every screen of the pane on the sample register, and photographs each. */
export async function walk(bench: Workbench, camera: Camera): Promise<void> {
  await firstRun(bench, camera);
  await waiting(bench, camera);
  await screens(bench, camera);
  await writing(bench, camera);
  await troubles(bench, camera);
  await asked(bench, camera);
}
