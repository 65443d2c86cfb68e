import type { Rule } from './types';

const HANDICAP_KINDS =
  '(EA|ESAT|EATT|STPA|CDTD|secteur (adapté|protégé)|entreprise adaptée|travailleur handicapé|personne handicapée|handicap|aide par travail|atelier protégé)';
const INSERTION_KINDS =
  '(SIAE|IAE|EI|ACI|ETTI|EITI|GEIQ|insertion|association intermédiaire|régie quartier|entreprise insertion|travailleur défavorisé)';

/** What the sheltered sector is bought from: « Blanchisserie ESAT », not « toiture de l’ESAT ». */
const SHELTERED_TRADES =
  '(entretien|nettoyage|blanchisserie|blanchissage|linge|conditionnement|routage|mise pli|espace vert|tonte|numérisation|archivage|façonnage|assemblage|imprimerie|impression|plateau repas|lavage|reprographie|recyclage)';
/** A particular establishment, its walls and its people: the place, not the supplier. */
export const SHELTERED_PLACES: readonly string[] = ['l', 'd', 'du', 'des', 'les'].map(
  (small) => `${SHELTERED_TRADES} ..6 =${small}'ESAT`,
);

/** Contracts and lots reserved by law (DOMAIN 2.8). */
export const RESERVED: readonly Rule[] = [
  {
    id: 'reserved-contract',
    side: 'social',
    level: 'reserved',
    theme: 'autre',
    weight: 96,
    explicit: true,
    phrases: [
      '{contract} [n] [#] [est|sont|était|sera|seront] [donc|dorénavant|initialement|intégralement|exclusivement|entièrement|n] [est|sont] réservé(e)',
      '(marché|lot|contrat) [#] (est|sont) ..2 réservé(e)',
      '{contract} ..3 réservé(e) (à|aux|pour) {inclusive}',
      'réservé(e) [exclusivement|prioritairement] [à] [une|des] {inclusive}',
      'réservé(e) ..4 {inclusive}',
      'réservé(e) (au|à|en) [titre|application|vertu] [article] [L] 2113 (12|13|14|15|16)',
      'réservé(e) ..4 [article] [L] 2113 (12|13|14|15|16)',
      '(marché|lot|contrat|clause) [de] réservation (EA|ESAT|SIAE|ESS|handicap|insertion)',
      'réservation ..3 {inclusive}',
      'clause [de] réservation',
      '(marché|lot|contrat) résa',
      'réserver (marché|lot|contrat|exécution|consultation) ..4 {employer}',
      '(souhaite|décide|entend|décidé) [de] réserver ..6 {employer}',
    ],
    source: 'Code de la commande publique, L. 2113-12 to L. 2113-16; DOMAIN 6.2 S_RESERVE',
    examples: {
      yes: ['Marché réservé', 'Lot 7 Entretien des espaces verts Lot réservé', 'lot réservé EA/ESAT (L2113-12)'],
      no: ['Réserves du musée', 'places réservées aux bus', 'réservoir', 'sous réserve de disponibilité'],
    },
  },
  {
    id: 'reserved-refused',
    side: 'social',
    level: 'reserved',
    theme: 'autre',
    weight: 96,
    explicit: true,
    refuses: true,
    phrases: [
      '{contract} [n] [#] [est|sont] (pas|non) réservé(e)',
      '{contract} [n] [est|sont] (pas|non) ..2 réservé(e)',
    ],
    source: 'DOMAIN 6.1, negation',
    examples: {
      yes: ['Ce lot n’est pas réservé', 'marché non réservé'],
      no: ['marché réservé', 'lot réservé aux ESAT, non alloti'],
    },
  },
  {
    id: 'reserved-handicap',
    side: 'social',
    level: 'reserved',
    theme: 'handicap',
    weight: 97,
    explicit: true,
    reservedKind: 'handicap',
    phrases: [
      `[{contract}] réservé(e) ..7 ${HANDICAP_KINDS}`,
      `réservation ..4 ${HANDICAP_KINDS}`,
      'réservé(e) ..5 [L] 2113 12',
    ],
    source: 'Code de la commande publique, L. 2113-12',
    examples: {
      yes: ['Lot 3 - réservé aux ESAT et EA', 'Marché réservé à une structure employant des personnes handicapées'],
      no: ['places réservées aux personnes handicapées', 'transport de personnes handicapées'],
    },
  },
  {
    id: 'reserved-insertion',
    side: 'social',
    level: 'reserved',
    theme: 'insertion',
    weight: 97,
    explicit: true,
    reservedKind: 'insertion',
    phrases: [
      `{contract} [est|sont] ..2 réservé(e) ..5 ${INSERTION_KINDS}`,
      `réservé(e) [à|aux|pour] [une|des] ${INSERTION_KINDS}`,
      'réservé(e) [à|aux] (structure|entreprise|association|atelier) ..2 insertion',
      `réservation ..2 ${INSERTION_KINDS}`,
      'réservé(e) ..4 [L] 2113 13',
    ],
    source: 'Code de la commande publique, L. 2113-13',
    examples: {
      yes: ['lot 2 réservé à une structure d’insertion par l’économie', 'marché réservé SIAE'],
      no: ['Il sera réservé 105 heures d’insertion', 'emplacement réservé'],
    },
  },
  {
    id: 'reserved-ess',
    side: 'social',
    level: 'reserved',
    theme: 'ess',
    weight: 96,
    explicit: true,
    reservedKind: 'ess',
    phrases: [
      'réservé(e) ..4 (ESS|EESS|économie sociale)',
      'réservation ..3 (ESS|EESS|économie sociale)',
      'réservé(e) ..5 [L] 2113 (15|16)',
    ],
    source: 'Code de la commande publique, L. 2113-15 and -16',
    examples: {
      yes: ['marché réservé aux entreprises de l’économie sociale et solidaire'],
      no: ['économie sociale et solidaire', 'réserve foncière'],
    },
  },
  {
    id: 'reserved-both',
    side: 'social',
    level: 'reserved',
    theme: 'insertion',
    weight: 97,
    explicit: true,
    reservedKind: 'handicapAndInsertion',
    phrases: [
      'réservé(e) ..5 [L] 2113 (12 à 14|14)',
      'réservé(e) ..6 (EA|ESAT|entreprise adaptée) ..4 (SIAE|insertion)',
      'réservé(e) ..6 (SIAE|insertion) ..4 (EA|ESAT|entreprise adaptée)',
      'réservé(e) ..6 travailleur handicapé et défavorisé',
    ],
    source: 'Code de la commande publique, L. 2113-14',
    examples: {
      yes: [
        'réservé aux EA et aux SIAE',
        'réservé aux opérateurs qui emploient des travailleurs handicapés et défavorisés',
      ],
      no: ['réservé aux ESAT', 'réservé aux agents'],
    },
  },
  {
    id: 'reserved-prison',
    side: 'social',
    level: 'reserved',
    theme: 'insertion',
    weight: 95,
    explicit: true,
    reservedKind: 'prison',
    phrases: [
      'réservé(e) ..6 (pénitentiaire|détenu|détention)',
      'réservé(e) ..5 [L] 2113 13 1',
      'travail pénitentiaire',
    ],
    source: 'Code de la commande publique, L. 2113-13-1',
    examples: {
      yes: ['marché réservé au travail pénitentiaire'],
      no: ['travaux au centre pénitentiaire', 'réservé au personnel'],
    },
  },
  {
    id: 'reserved-answer',
    side: 'social',
    level: 'reserved',
    theme: 'autre',
    weight: 92,
    explicit: true,
    phrases: [
      '(seul(e)|uniquement|exclusivement) ..2 {employer} ..4 (répondre|candidater|concourir|soumissionner|participer|postuler|admis(e)|autorisé(e)|habilité(e)|retenu(e))',
      '(répondre|candidater|concourir|soumissionner|participer|postuler) ..3 (seul(e)|uniquement|exclusivement) ..2 {employer}',
      '(répondre|candidater|concourir|soumissionner|participer|postuler) (seul(e)|uniquement|exclusivement) {employer}',
      '(peut|peuvent|pourra|pourront) seul(e) (répondre|candidater|concourir|soumissionner|participer|postuler) ..1 {employer}',
      'pour {employer} (uniquement|exclusivement|seulement)',
      '(ouvert(e)|accessible|destiné(e)|adressé(e)|adresse|dédié(e)|attribué(e)|confié(e)) [est] (seul(e)|uniquement|exclusivement) ..1 {employer}',
      '(ouvert(e)|accessible) ..1 {employer} ..3 (uniquement|exclusivement|seulement)',
      '(ouvert(e)|accessible|destiné(e)|dédié(e)|réservé(e)) [est] (seul(e)|uniquement|exclusivement) ..1 (structure|entreprise|association|opérateur) ..2 (IAE|ESS|insertion)',
      '(entreprise insertion|structure insertion|entreprise adaptée|ESAT|SIAE) lot #',
      'exclusivement (ouvert(e)|accessible|destiné(e)|dédié(e)) ..1 {employer}',
      '(limité(e)|restreint(e)) [seul(e)|uniquement|exclusivement] {employer}',
      '(candidat|soumissionnaire|opérateur|attributaire) ..3 (doit|doivent|devra|devront) [obligatoirement] être ..2 {employer}',
    ],
    source: 'Code de la commande publique, L. 2113-12 and -13: who may answer',
    examples: {
      yes: [
        'Seuls les ESAT et EA peuvent répondre',
        'Ouvert aux seules structures d’insertion',
        'La participation est limitée aux entreprises adaptées',
        'Peuvent candidater uniquement les SIAE',
      ],
      no: ['Ouvert à tous les candidats', 'Les candidats peuvent répondre en groupement', 'Article L. 2113-12'],
    },
  },
  {
    id: 'sheltered-title',
    side: 'social',
    level: 'reserved',
    theme: 'handicap',
    weight: 72,
    only: 'title',
    reservedKind: 'handicap',
    phrases: [
      `${SHELTERED_TRADES} [plat|vert|interne|scolaire|communal] [#] [EA] ESAT`,
      'lot # [EA] ESAT',
      'EA ESAT',
      'ESAT EA',
    ],
    source: 'DECP and registers: « Entretien des espaces verts (ESAT) »; a proposal for a person to confirm',
    examples: {
      yes: ['Entretien des espaces verts (ESAT)', 'Routage – lot 2 (EA/ESAT)'],
      no: ['Réfection de la toiture de l’ESAT', 'Nettoyage des locaux de l’ESAT Les Tilleuls'],
    },
  },
  {
    id: 'sheltered-subcontract',
    side: 'social',
    level: 'clause',
    theme: 'handicap',
    weight: 88,
    explicit: true,
    only: 'clauses',
    phrases: [
      '(sous traité(e)|sous traiter|sous traitance) ..3 {employer}',
      'recours ..2 {employer} ..2 sous traitance',
      '# % ..6 (sous traité(e)|confié(e)|réalisé(e)) ..2 {employer}',
    ],
    source: 'DOMAIN 6.2 S_HANDICAP: a share of the work given to the sheltered sector is a condition of performance',
    examples: {
      yes: ['10 % du montant sous-traité à une entreprise adaptée'],
      no: ['sous-traitance déclarée', 'confié au secteur protégé'],
    },
  },
  {
    id: 'sheltered-sector',
    side: 'social',
    level: 'reserved',
    theme: 'handicap',
    weight: 70,
    yields: true,
    only: 'clauses',
    reservedKind: 'handicap',
    phrases: [
      'ESAT',
      'EA ESAT',
      'EATT',
      'STPA',
      'entreprise adaptée',
      'secteur (protégé|adapté)',
      'établissement service aide par travail',
    ],
    source: 'DOMAIN 6.2 S_HANDICAP-01',
    examples: {
      yes: ['EA/ESAT', 'confié au secteur protégé'],
      no: ['procédure adaptée', 'matériel adapté'],
    },
  },
];
