import type { Families } from '../engine/pattern';

/** Families of words that several phrases share. */
export const FAMILIES: Families = {
  soc: 'social(e)|sociaux|soc|sociétal(e)|sociétaux',
  env: 'environnemental(e)|environnementaux|écologique|environnement|env|envir|environ mental|environnementale|écoresponsable',
  contract: 'marché|lot|contrat|accord cadre|concession|consultation|prestation|achat|AC',
  person: 'personne|public|travailleur|salarié(e)|demandeur|jeune|bénéficiaire|candidat',
};
