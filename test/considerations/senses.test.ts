import fc from 'fast-check';
import { tagText } from '../../src/considerations';
import type { Lever, Side } from '../../src/considerations';

const levers = (text: string, side: Side, kind: 'clauses' | 'title' = 'clauses'): readonly Lever[] => [
  ...new Set(tagText(text, { kind }).matches.flatMap((match) => (match.side === side ? [match.lever] : []))),
];
const refused = (text: string, side: Side): boolean =>
  tagText(text, { kind: 'clauses' }).refusals.some((refusal) => refusal.side === side);
const tagged = (text: string): boolean => tagText(text, { kind: 'title' }).matches.length > 0;

describe('a refusal or a zero that names its subject says no', () => {
  const SOCIAL = ['clause sociale', "clause d'insertion", 'considération sociale'];
  const ENVIRONMENTAL = ['clause environnementale', 'critère environnemental'];
  const ORDERS: readonly ((subject: string) => string)[] = [
    (subject) => `${subject} : non`,
    (subject) => `${subject} – néant`,
    (subject) => `Non, ${subject}`,
    (subject) => `Néant : ${subject}`,
    (subject) => `Sans objet : ${subject}`,
    (subject) => `${subject} non prévue`,
    (subject) => `${subject} jugée non pertinente`,
    (subject) => `Il n'est pas prévu de ${subject}`,
    (subject) => `Aucune ${subject} n'est prévue`,
    (subject) => `Renonciation à la ${subject}`,
    (subject) => `Le marché ne comporte pas de ${subject}`,
    (subject) => `La ${subject} n'a pas été retenue`,
    (subject) => `${subject} : sans`,
    (subject) => `${subject} : 0 %`,
    (subject) => `${subject} pondérée à 0 %`,
    (subject) => `0 % ${subject}`,
  ];

  it('in whatever order, letters and accents', () => {
    const writing = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    );
    const named = fc.oneof(
      fc.tuple(fc.constant<Side>('social'), fc.constantFrom(...SOCIAL)),
      fc.tuple(fc.constant<Side>('environmental'), fc.constantFrom(...ENVIRONMENTAL)),
    );
    fc.assert(
      fc.property(named, fc.constantFrom(...ORDERS), writing, ([side, subject], order, write) => {
        const text = write(order(subject));
        expect([text, levers(text, side), refused(text, side)]).toEqual([text, [], true]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['0 heure d’insertion', 'social'],
    ['Zéro heure d’insertion', 'social'],
    ['Nombre d’heures d’insertion prévues : 0', 'social'],
    ['Insertion : 0 h', 'social'],
    ['Insertion : néant', 'social'],
    ['Social : non', 'social'],
    ['Réservé : non', 'social'],
    ['Marché non clausé', 'social'],
    ['Ce lot n’est pas réservé aux ESAT', 'social'],
    ['Lot non réservé aux structures d’insertion', 'social'],
    ['Environnement : non', 'environmental'],
    ['0 point pour l’environnement', 'environmental'],
  ] as const)('« %s »', (text, side) => {
    expect([levers(text, side), refused(text, side)]).toEqual([[], true]);
  });

  it.each([
    ['La clause sociale n’est pas une option : 300 heures d’insertion', 'social'],
    ['Le non-respect de la clause sociale entraîne des pénalités', 'social'],
    ['Prix 30.0% - Démarche de développement durable : 15.0%', 'environmental'],
    ['Délai 0 % - critère environnemental 20 %', 'environmental'],
    ['Clause environnementale mais pas de clause sociale', 'environmental'],
    ['Objectif : zéro phyto', 'environmental'],
  ] as const)('which « %s » does not', (text, side) => {
    expect(levers(text, side)).not.toEqual([]);
    expect(refused(text, side)).toBe(false);
  });
});

describe('words with two senses', () => {
  it.each([
    ['CACES R490 RECYCLAGE cat. 1', 'Recyclage du verre collecté'],
    ['RECYCL. HAB. ELEC. BR', 'Papier 100 % recycl.'],
    ['Recyclage SSIAP 3 des agents', 'Recyclage des enrobés par les agents'],
    ['Hotte à recyclage pour le laboratoire', 'Recyclage de cartouches'],
    ['Remplacement du CPE du collège', 'CPE : exploitation du chauffage du collège'],
    ['Jury de VAE', 'Location de VAE'],
    ['Rénovation de l’ITE ferroviaire', 'ITE de la façade nord'],
    ['Seconde main courante de l’escalier', 'Mobilier de seconde main'],
    ['Régime d’intéressement du personnel', 'Exploitation du chauffage avec intéressement'],
    ['Téléviseurs LED', 'Éclairage LED'],
    ['Chemin de Compostelle', 'Composteurs'],
    ['Décarbonatation de l’eau chaude', 'Décarbonation de la chaufferie'],
    ['Tenues SPP', 'Café équitable label SPP'],
    ['Alimentation électrique de plein air', 'Alimentation des cantines : œufs de plein air'],
    ['Bus réservé aux élèves handicapés', 'Marché réservé aux ESAT'],
    ['Séjours réservés aux jeunes en insertion', 'Lot réservé à une structure d’insertion'],
    ['Travaux à la maison de l’emploi', 'Ateliers vers l’emploi'],
    ['Maintenance des élévateurs PMR', 'Mise aux normes PMR'],
    ['Papier plié', 'Référents du PLIE'],
  ])('« %s » is not « %s »', (friend, real) => {
    expect(tagged(friend)).toBe(false);
    expect(tagged(real)).toBe(true);
    expect(tagged(friend.toUpperCase())).toBe(false);
    expect(tagged(real.toUpperCase())).toBe(true);
  });

  it('never match inside another word', () => {
    const stems = ['compost', 'décarbon', 'aliment', 'label', 'phyto', 'géotherm', 'réutilis', 'végétalis'];
    const strange = fc.stringMatching(/^[bcdfgklmnpqrtvwz]{2}[aiou][bcdfgklmnpqrtvwz]{2,4}$/);
    fc.assert(
      fc.property(fc.constantFrom(...stems), strange, (stem, rest) => {
        expect([stem + rest, tagged(`Fourniture de ${stem}${rest} divers`)]).toEqual([stem + rest, false]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['Travaux dans le QPV nord', 'facilitateur graphique', 'car le réseau électrique est vétuste'])(
    'say nothing in the clauses either: « %s »',
    (text) => {
      expect(tagText(text, { kind: 'clauses' }).matches).toEqual([]);
    },
  );
});

describe('a lever is told by its grammar', () => {
  it.each([
    ['L’impact environnemental sera apprécié au vu du mémoire', 'environmental', 'criterion'],
    ['La performance sociale est notée sur 10', 'social', 'criterion'],
    ['Sous-critère : gestion des déchets', 'environmental', 'criterion'],
    ['Le titulaire devra trier ses déchets', 'environmental', 'clause'],
    ['Le prestataire triera les déchets', 'environmental', 'clause'],
    ['Les pesticides sont proscrits', 'environmental', 'clause'],
    ['Interdiction d’employer du plastique à usage unique', 'environmental', 'clause'],
    ['Seuls les ESAT et EA peuvent répondre', 'social', 'reserved'],
    ['La participation est limitée aux entreprises adaptées', 'social', 'reserved'],
    ['Peuvent candidater uniquement les SIAE', 'social', 'reserved'],
    ['Le candidat doit être une entreprise adaptée', 'social', 'reserved'],
  ] as const)('« %s » is a %s %s', (text, side, lever) => {
    expect(levers(text, side)).toContain(lever);
    expect(levers(text, side).filter((each) => each !== lever)).toEqual([]);
  });

  it.each(['Article L. 2112-2', 'Art. L2113-13 du CCP', 'Application des articles L. 2113-12 et L. 2113-13'])(
    'an article quoted alone says nothing: « %s »',
    (text) => {
      const { matches, refusals } = tagText(text, { kind: 'clauses' });
      expect([...matches, ...refusals]).toEqual([]);
    },
  );
});

describe('a contract whose very object is responsible', () => {
  const SOCIAL = [
    'Accompagnement vers l’emploi des allocataires',
    'Animation du PLIE de l’agglomération',
    'Chantier d’insertion des berges',
    'Aménagement de la mairie pour personnes handicapées',
    'Insertion professionnelle des jeunes',
  ];
  const ENVIRONMENTAL = [
    'Fourniture de fruits bio',
    'Composteurs de quartier',
    'Papier certifié PEFC',
    'Mobilier écolabellisé',
    'Rénovation énergétique de la piscine',
  ];
  const proposed = (text: string, side: Side): void => {
    expect([text, levers(text, side, 'title')]).toEqual([text, ['specification']]);
  };

  it('is proposed, in capitals and without accents too', () => {
    for (const write of [(text: string) => text, (text: string) => text.toUpperCase()]) {
      for (const text of SOCIAL) proposed(write(text), 'social');
      for (const text of ENVIRONMENTAL) proposed(write(text), 'environmental');
    }
  });

  it.each([
    'RENOV ENERG ECOLE',
    'RENO. ENERGET. DU GYMNASE',
    'Trvx rénov. therm.',
    'ISOL. THERM. EXT. LOGEMENTS',
    'ACHAT VEH. ELEC.',
    'CENTRALE PHOTOV.',
    'CHAUF. BOIS',
    'PAPIER RECYC.',
    'DENREES ALIM. BIO',
  ])('is proposed when shortened: « %s »', (text) => {
    proposed(text, 'environmental');
  });

  it.each(['ACCOMP. VERS EMPLOI', 'AMENAGT HANDICAPES MAIRIE', 'INSERTION PROF. DES BRSA'])(
    'is proposed when shortened: « %s » (social)',
    (text) => {
      proposed(text, 'social');
    },
  );

  it.each([
    ['Travaux de rénovation énergétique', 'environmental'],
    ['Mise en place de panneaux photovoltaïques', 'environmental'],
    ['Achat de mobilier reconditionné', 'environmental'],
    ['Réseau de chaleur et récupération de biométhane', 'environmental'],
  ] as const)('is proposed when the end of « %s » was cut', (text, side) => {
    const head = text.slice(0, text.lastIndexOf(' ') + 1);
    const word = text.slice(head.length);
    for (let kept = Math.ceil(word.length * 0.7); kept <= word.length; kept += 1) {
      proposed(head + word.slice(0, kept), side);
    }
  });

  it.each(['Trajet d’environ', 'Impression au format', 'Cheminée avec insert'])(
    'is not what a short word at the end makes of « %s »',
    (text) => {
      expect(tagged(text)).toBe(false);
    },
  );
});
