import { workbookBytes } from '../register/zoo/workbookBytes';
import { csv, fieldsOf, figure, issuesOf, leftOut, reported, value } from './support';

it('an extract of the register in another sheet counts once (case 11)', async () => {
  const rows = Array.from({ length: 10 }, (_, place) => {
    const id = `24-${place + 1}`;
    const date = `@2024-04-${String(place + 10)}`;
    return [id, `Mission ${place}`, `Bureau ${place}`, 2000 + place, date, place % 2 === 0 ? 'Oui' : 'Non', 'Voirie'];
  });
  const headings = [
    'N° marché',
    'Objet',
    'Titulaire',
    'Montant HT',
    'Date de notification',
    'Clause sociale',
    'Service',
  ];
  const register = { name: 'Registre 2024', rows: [headings, ...rows] };
  const extract = { name: 'Comité', rows: [headings.slice(0, 5), ...rows.slice(0, 4).map((row) => row.slice(0, 5))] };
  for (const sheets of [
    [register, extract],
    [extract, register],
  ]) {
    const json = await reported(workbookBytes({ sheets }), 'registre.xlsx');
    expect(json.contracts).toHaveLength(10);
    expect(new Set(json.contracts.map(({ sheet }) => sheet))).toEqual(new Set(['Registre 2024']));
    expect(figure(json, 'PNAD-S')).toMatchObject({ numerator: 5, denominator: 10, value: 0.5 });
    expect(issuesOf(json).filter((issue) => issue.startsWith('contractId'))).toEqual([]);
  }
});

const CONTRACT = {
  id: '2024Z1',
  acheteur: { id: '21350238800019' },
  nature: 'Marché',
  objet: 'Réfection du préau',
  codeCPV: '45261000-4',
  procedure: 'Procédure adaptée',
  dureeMois: 6,
  dateNotification: '2024-02-05',
  montant: 90_000,
  titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: '55210055400013' } }],
  considerationsSociales: { considerationSociale: ['Clause sociale'] },
};

it('national data that hold NaN are read (case 12)', async () => {
  const other = { ...CONTRACT, id: '2024Z2', objet: 'Granulés de bois', montant: 40_000 };
  const written = JSON.stringify({ marches: { marche: [CONTRACT, { ...other, concessionnaires: null }] } });
  const json = await reported(new TextEncoder().encode(written.replace('null', 'NaN')), 'decp.json');
  expect(json.contracts).toHaveLength(2);
  expect(value(json)).toBe(130_000);
});

it('acts of subcontracting nested in national data do not hide the holders (case 13)', async () => {
  const act = (id: number) => ({
    modificationActeSousTraitance: { id, montant: 5000 + id, dateNotificationModificationSousTraitance: '2024-07-01' },
  });
  const marche = ['55210055400013', '55208131766522', '55210055400013', '55208131766522'].map((siret, place) => ({
    ...CONTRACT,
    id: `2024Y${place}`,
    objet: `Travaux du lot ${place}`,
    montant: 30_000 + place,
    titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: siret } }],
    modificationsActesSousTraitance: Array.from({ length: place % 3 }, (_each, number) => act(number + 1)),
  }));
  const json = await reported(new TextEncoder().encode(JSON.stringify({ marches: { marche } })), 'decp.json');
  expect(json.contracts.map(({ supplierSiret }) => supplierSiret)).toEqual([
    '55210055400013',
    '55208131766522',
    '55210055400013',
    '55208131766522',
  ]);
  expect(issuesOf(json).filter((issue) => issue.startsWith('supplier'))).toEqual([]);
});

it('a SIRET that never changes is the buyer’s (case 14)', async () => {
  const json = await reported(
    csv(
      'SIRET;N° marché;Objet;Titulaire;Montant HT;Date de notification;Taille du titulaire',
      '21350238800019;24-1;Voirie;Pavé SARL;70000;12/03/2024;PME',
      '21350238800019;24-2;Bancs publics;Chêne SA;20000;02/04/2024;PME',
      '21350238800019;24-3;Ménage;Net SARL;30000;15/05/2024;TPE',
      '21350238800019;24-4;Assurance des bâtiments;Mutuelle Z;15000;18/06/2024;GE',
    ),
  );
  expect(json.contracts.map(({ supplierSiret }) => supplierSiret)).toEqual([null, null, null, null]);
  expect(figure(json, 'ECO-01', 'distinct')).toMatchObject({ numerator: 3, denominator: 4, no: 1 });
});

it('a column of kinds of company that holds sizes feeds the share of small ones (case 15)', async () => {
  const json = await reported(
    csv(
      'Réf.;Intitulé;Attributaire;Type d’entreprise;Montant attribué € HT;Notifié le',
      '24-1;Ménage;Net;PME;21000;12/03/2024',
      '24-2;Voirie;Pavé;ETI;91000;13/03/2024',
      '24-3;Espaces verts;Gazon;TPE;31000;14/03/2024',
      '24-4;Papier;Rame;Grande entreprise;11000;15/03/2024',
      '24-5;Vitres;Reflet;PME;13000;16/03/2024',
    ),
  );
  expect(figure(json, 'ECO-01')).toMatchObject({ numerator: 3, no: 2, unknown: 0, value: 0.6 });
});

it('the number of a user is not that of a contract (case 18)', async () => {
  const json = await reported(
    csv(
      'numero_achat;id_demande_achat;date_notification;objet_achat;montant_ht;etat_achat;utilisateurs_id;nom_utilisateur;code_service;nom_service;nom_fournisseur',
      '2023-401;51267312;18/01/2023;Location de tribunes;825;Validé;27;DURAND;001;Nord;Tribunes SA',
      '2023-402;51267313;19/01/2023;Location de barnums;925;Validé;27;DURAND;001;Nord;Barnum SA',
      '2023-403;51267314;20/01/2023;Achat de cordes;1250;Validé;31;PETIT;001;Nord;Corde SA',
      '2023-404;51267315;21/01/2023;Ramonage;3250;Annulé;31;PETIT;002;Sud;Suie SA',
    ),
  );
  expect(fieldsOf(json)).toMatchObject({ numero_achat: 'contractId', utilisateurs_id: null });
  expect(issuesOf(json)).toEqual([]);
  expect(leftOut(json)).toEqual(['5 abandoned']);
});

it('a file in Mac Roman is read (case 19)', async () => {
  const marks: Readonly<Record<string, number>> = {
    '°': 0xa1,
    é: 0x8e,
    à: 0x88,
    É: 0x83,
    '€': 0xdb,
    ô: 0x99,
    '\u00a0': 0xca,
  };
  const text = [
    'N° marché;Objet;Titulaire;Montant HT;Date de notification;Clause sociale',
    '24-1;Réfection du préau à Ferry;Été & Cie;14\u00a0200,00\u00a0€;12/03/2024;Oui',
    '24-2;"Ménage',
    'des locaux; contrôle";Propreté;9\u00a0000,00\u00a0€;13/03/2024;Non',
  ].join('\r');
  const json = await reported(Uint8Array.from([...text].map((each) => marks[each] ?? each.charCodeAt(0))));
  expect(json.source.encoding).toBe('macintosh');
  expect(json.contracts.map(({ title, amount, row }) => [title?.replace(/\s/g, ' '), amount, row])).toEqual([
    ['Réfection du préau à Ferry', 14_200, 2],
    ['Ménage des locaux; contrôle', 9_000, 3],
  ]);
});
