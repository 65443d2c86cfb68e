import type { Families } from '../engine/pattern';

/** Families of words that several phrases share. */
export const FAMILIES: Families = {
  soc: 'social(e)|sociaux|soc|sociétal(e)|sociétaux|socioéconomique',
  env: 'environnem*|environnemental(e)|environnementaux|environnement|écologique|env|envir|écoresponsable',
  contract: 'marché|lot|contrat|accord cadre|concession|consultation|prestation|AC',
  employer:
    'EA|ESAT|EATT|SIAE|EI|ACI|ETTI|GEIQ|STPA|secteur (adapté|protégé)|atelier protégé|entreprise (adapté(e)|insertion|inclusive|solidaire)|(structure|association|organisme|opérateur|établissement|atelier) ..3 (insertion|adapté(e)|ESS|handicap|handicapé(e)|inclusive)|établissement ..3 aide [par] travail|régie quartier',
  user: 'élève|enfant|usager|public|jeune|adulte|étudiant|personne|voyageur|visiteur|patient|résident|bénéficiaire|senior|adolescent|famille|locataire|collégien|lycéen|spectateur|passager|habitant|détenu|client|abonné|adhérent',
  frail: 'handicap|handicapé(e)|insertion|mobilité réduite|PMR|emploi|RSA|difficulté|adapté(e)|ESS',
  durable: 'développement durable|DD|RSE|RSO|responsabilité (sociétale|environnementale)',
  inclusive:
    'EA|ESAT|EATT|SIAE|EI|ACI|ETTI|EITI|IAE|STPA|ESS|EESS|GEIQ|CDTD|CAT|handicap|handicapé(e)|insertion|secteur (adapté|protégé)|entreprise (adapté(e)|insertion|inclusive|solidaire|sociale)|(structure|association|organisme|opérateur|acteur|établissement|atelier|service) ..3 (insertion|adapté(e)|ESS|handicap|handicapé(e)|inclusive|solidaire|aide)|travailleur handicapé|économie sociale|association intermédiaire|régie quartier|structure inclusive',
  apart:
    'éloigné(e)|en difficulté|en insertion|défavorisé(e)|prioritaire|sans emploi|rencontrant ..4 (difficulté|insertion|emploi)|peinant ..4 emploi|privé(e) emploi',
  person: 'personne|public|travailleur|salarié(e)|demandeur|jeune|population|chômeur',
  renovate:
    'rénovation|réhabilitation|amélioration|rénover|réhabiliter|performance|efficacité|efficience|sobriété|optimisation|transition|maîtrise|requalification|restructuration|modernisation|économie|audit|optimiser|améliorer|assainissement',
  vehicle:
    'véhicule|voiture|camion|camionnette|bus|autobus|autocar|minibus|navette|utilitaire|flotte|scooter|benne|BOM|engin|motorisation|fourgon|fourgonnette|citadine|berline|balayeuse|laveuse|chariot|tondeuse|quad|VL|VUL|moto|tracteur|bateau|poids lourd|PL|matériel espace vert|outillage|souffleur|débroussailleuse|tronçonneuse|taille haie',
  product:
    'produit|peinture|lessive|détergent|papier|fourniture|article|consommable|mobilier|textile|vêtement|matériau|matériaux|encre|savon|sac|couche|vaisselle|impression|enveloppe|équipement|matériel|détergence',
};
