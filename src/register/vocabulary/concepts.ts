/**
 * The words of headings, by what they mean: French, English, usual
 * abbreviations and codes. Each word stands here once; a field is a
 * combination of these concepts (see `meanings.ts`). Words are written without
 * accents, in the singular; a phrase wins over the words that it is made of.
 */
export const CONCEPT_WORDS = {
  // What the column speaks of
  contract: 'marche | mch | mche | contrat | contract | achat | acte d engagement',
  framework: 'accord cadre | framework | framework agreement | accord cadre de rattachement | acca',
  lot: 'lot',
  lots: 'nombre de lot | nb lot | nbr lot | nbre lot | number of lot | decoupage en lot | allotissement',
  consultation: 'consultation | cons | consult | dossier | affaire | dce | ao | tender | appel d offre | projet achat',
  procedure:
    'procedure | proc | procedure de passation | mode de passation | passation | mapa | aoo | mode de consultation | mode de devolution | mode d achat | mise en concurrence',
  project: 'projet | operation | programme | chantier | project',
  supplier:
    'titulaire | tit | titul | attributaire | fournisseur | fourn | frs | prestataire | entreprise | societe | cocontractant | contractant | co contractant | mandataire | operateur economique | tiers | candidat retenu | fournisseur retenu | entreprise retenue | societe retenue | supplier | vendor | contractor | awardee | awarded to | winner | winning bidder | company | firm | creancier | emetteur | beneficiaire du paiement | beneficiaire du mandat | beneficiaire du virement | soumissionnaire retenu | info titulaire | attribue a | confie a | avec qui | chez qui | laureat | fabricant',
  coSupplier:
    'co titulaire | cotitulaire | co traitant | cotraitant | cotraitance | co traitance | groupement | gpt | consortium',
  buyer:
    'acheteur | pouvoir adjudicateur | entite adjudicatrice | collectivite | maitre d ouvrage | moa | entite publique | entite d achat | entite acheteuse | organisme acheteur | adjudicateur | buyer | contracting authority | organisme | coordonnateur | acheteur public | autorite concedante | concedante | administration | destinataire | debiteur | groupement d achat | membre du groupement',
  department:
    'service | direction | dga | pole | prescripteur | client interne | srv | department | cost centre | cost center | budget holder | service prescripteur | service demandeur | service gestionnaire | service executant | service destinataire | centre de cout | service utilisateur | direction operationnelle',
  agent:
    'gestionnaire | redacteur | suivi par | charge de procedure | charge d achat | charge d affaire | charge de mission | referent | responsable | pilote | instructeur | acheteur referent | qui suit | acheteur en charge | interlocuteur | contact | nom createur | createur | agent | juriste | contract manager | buyer name | ordonnateur | comptable assignataire | comptable public assignataire | auteur',
  subcontractor:
    'sous traitant | sous traitance | soustraitant | soustraitance | s traitance | ss trait | ss traitance | dc4 | acte sous traitance | subcontractor | subcontracting | st declare',
  amendment:
    'avenant | modification | modif | ave | amendment | acte modificatif | avenants cumules | change order | decision modificative',
  invoice:
    'facture | fact | factures fournisseur | invoice | demande de paiement | dp | bill | piece comptable | document | piece | justificatif | note d honoraire | acompte | situation de travaux | decompte',
  order: 'bon de commande | bdc | bc | bca | commande | purchase order | po | po number',
  commitment: 'engagement juridique | ej | engagement | commitment',
  mandate:
    'mandat | mandatement | ordonnancement | mandate | mandatee | ordonnance | payment order | ordre de paiement',
  slip: 'bordereau | bord | lettrage | journal | ecriture | compte | imputation | chapitre | fonction | nomenclature comptable',
  grant: 'subvention | subside | grant | aide',
  bidder: 'candidat | candidature | soumissionnaire | bidder | tenderer | retrait | retrait de dossier',
  offer:
    'offre | pli | reponse | proposition | prop | devis | bid | tender received | concurrent | repondant | plis ouvert',
  user: 'utilisateur | user | login | compte utilisateur',
  question: 'question | negociation | visite | audition',

  // Which property
  number:
    'numero | n | no | num | nr | nro | reference | ref | identifiant | ident | id | code | number | cle | matricule | uuid | immatriculation | repere',
  name: 'nom | denomination | denom | raison sociale | raison soc | name | libelle | lib | intitule | nomme | denomination sociale',
  object:
    'objet | intitule | designation | desig | libelle | titre | title | subject | description | desc | nature des prestation | nature de la prestation | nature de l achat | obj | contenu | nature des travaux | quoi | c est quoi | que recouvre | besoin | subject matter | prestation | objet principal | denomination du marche | intitule court',
  date: 'date | dt | jour | horodatage | quand | on | dat | le jour',
  amount:
    'montant | mt | mtt | mnt | mont | amount | valeur | val | prix | cout | value | sum | contract sum | price | total | somme | combien | depense | enveloppe | cost',
  count: 'nombre | nb | nbre | nbr | combien de | number of | count | quantite de | nb de',
  quantity: 'quantite | qte | quantity | volume',
  rate: 'taux | pourcentage | part | rate | percent | pourcent',
  weight:
    'ponderation | pond | combien de point | poid | coefficient | coef | coeff | weighting | weight | point | points sur | bareme',
  type: 'type | categorie | cat | categ | nature | nat | forme | kind | classement',
  duration: 'duree | duration | delai | nombre de mois | term | duree en mois | length',
  month: 'mois',
  year: 'annee | an | exercice | year | millesime | annee de notification | annee budgetaire | fiscal year',
  siret:
    'siret | siren | sir | siret siren | company reg | company registration | registration number | tax number | vat number | n siret | tva intracommunautaire | numero de tva',
  nic: 'nic',
  postcode: 'code postal | cp | postcode | postal code | zip | departement | dept | dep | dpt | code departement',
  city: 'ville | commune | localite | city | town | implantation | d ou | siege | localisation',
  country: 'pay | country | nationalite',
  address:
    'adresse | rue | address | telephone | tel | mail | email | courriel | messagerie | site web | url | lien | fax | coordonnee | e mail | adresse de messagerie',
  size: 'pme | tpe | eti | taille | sme | size | company size | taille entreprise | petite ou moyenne entreprise | petite entreprise | tpe pme | pme tpe | pme eti ge | micro entreprise | categorie d entreprise | categorie entreprise | effectif',
  legal:
    'nature juridique | forme juridique | statut juridique | legal form | type d entreprise | type entreprise | ess | esus | siae | structure inclusive',
  place: 'lieu | place | site | lieu d execution | lieu execution | lieux execution | lieu exec | lieu de livraison',
  cpv: 'cpv | code cpv | cpv code',
  family:
    'famille | segment | univers | nomenclature | domaine | portefeuille | groupe de marchandise | groupe marchandise | famille d achat | domaine d achat | secteur | activite | corps d etat | sous famille | specialite | commodity | spend category | material group | categorie d achat | secteur d activite',
  status:
    'statut | etat | status | avancement | situation | issue | resultat | suite donnee | suite | state | outcome | etat d avancement | etape',
  technique:
    'technique | technique d achat | forme du marche | forme du contrat | modalite ac mc | mono ou multi attributaire',
  execution: 'modalite d execution | mode d execution | modalite execution | modalites execution',
  workSupplyService:
    'travaux fourniture service | t f s | tfs | tf s | f c s | works supplies service | work supply service | travaux | works',
  priceForm:
    'forme prix | forme du prix | forme de prix | prix forme | type prix | type de prix | ccag | revision | indexation',
  renewals:
    'reconduction | renouvellement | tacite reconduction | renewal | nb reconduction | reconductible | option de prolongation',
  advance: 'avance | attribution avance | advance payment',
  vat: 'tva | vat',
  remark:
    'observation | obs | commentaire | comm | remarque | note | divers | comment | remark | autre chose | a signaler | precision | infos complementaire | information complementaire | notes',
  text: 'texte | detail | details',
  source: 'source',
  steering: 'priorite | levier | perf achat | economie | origine | ecart | gain | commission',

  // Sides and levers
  social:
    'social | sociale | soc | sociaux | insertion | rse social | responsabilite sociale | work integration | handicap | inclusion | emploi',
  env: 'environnement | environnemental | environnementale | environnementaux | env | envir | enviro | dd | developpement durable | ecologie | ecologique | ecologiqu | vert | verte | green | environmental | rse | durable | transition ecologique | eco responsable | verdissement',
  clause:
    'clause | condition d execution | clauses execution | performance clause | obligation | condition particuliere | conditions execution | clausage',
  criterion:
    'critere | crit | award criterion | criterion | note les offre | note offre | sous critere | critere d attribution | critere de jugement | critere d analyse | jugement des offre',
  specification:
    'specification | spec | exigence | specification technique | requirement | stechnique | cahier des charge',
  consideration:
    'consideration | dispo | dispositif | disposition | dispositions | considerations | aspect | volet | demarche | prise en compte',
  reserved:
    'reserve | reservee | reservation | reserv | reserver | marche reserve | lot reserve | reserved | ea esat | ea esat siae | esat',
  hours: 'heure | h | hr | hours | nb h | volume horaire | hour | heures d insertion | nb heure',
  people: 'personne | beneficiaire | pers | etp | salarie | people | participant',
  equality: 'egalite | non discrimination | egalite femme homme | egalite professionnelle | parite',
  ecolabel:
    'ecolabel | eco label | label | label exige | ecolabels | label environnemental | certification environnementale',
  carbon: 'carbone | beges | ges | bilan carbone | co2 | empreinte carbone',
  recycled: 'agec | reemploi | recycle | economie circulaire | reutilisation',
  local: 'circuit court | local | locale',
  innovative: 'innovant | innovation | innovante | marche innovant | achat innovant',

  // Qualifiers
  ht: 'ht | hors taxe | hors tva | excl vat | excluding vat | ex vat | net amount | hors taxes | net of tax | without vat',
  ttc: 'ttc | toutes taxes comprise | incl vat | including vat | gross | gross amount | taxes comprise | toutes taxe | tax included | net a payer | a payer | net a regler | a regler',
  min: 'minimum | mini | min | minimal | minimale | plancher | floor | minimum contractuel',
  max: 'maximum | maxi | max | maximal | maximale | plafond | ceiling | cap | maximum contractuel',
  estimated:
    'estime | estimation | estimatif | dqe | estimated | evaluation | estimative | previsionnel | besoin estime',
  paid: 'paiement | paye | regle | reglement | virement | vire | payment | paid | clearing | mep | mise en paiement | date mep | decaissement | compensation | pai',
  executed:
    'mandate a ce jour | consomme | execute | depense a ce jour | liquide | realise ht | mandate ht | cumule | cumul | cumul mandate | total mandate | deja paye | total paye | paye a ce jour | facture a ce jour | montant engage | total engage | engage | commande a ce jour | spent | total facture | montant facture cumule | total commande',
  initial:
    'initial | inscrit | initiale | d origine | ferme | original | forfaitaire | base | offre retenue | retenu | retenue | attribue ht | accepte | notifie ht | definitif | global',
  annual: 'annuel | annuelle | par an | annual | yearly | an ht',
  unit: 'unitaire | horaire moyen | unit price',
  planned:
    'prevu | prev | prevue | planned | contractualise | objectif | contracted | contractuel | a realiser | du | due | imposee',
  forecast:
    'previsionnelle | envisage | prevision | souhaite | cible | forecast | expected | theorique | programmation | plan de charge | initialement prevu',
  done: 'realise | effectue | fait | faite | done | delivered | valide | constate | realisation | accompli | actual',
  remaining: 'restant | reste | solde | remaining | balance | disponible',
  former: 'ancien | sortant | precedent | former | outgoing | incumbent | previous | actuel sortant',
  afterAmendment:
    'apres avenant | avec avenant | avenant compris | avenant inclus | yc avenant | y compris avenant | revise | actualise | modifie',
  notified:
    'notification | notif | notifie | notifier | notified | envoye a l entreprise | recu la notification | notification date | not | notif titulaire | notice of award sent',
  signed: 'signature | signe | signed | signature ae | signing | conclusion | conclu',
  awarded:
    'attribution | attribue | attrib | cao | comapa | commission d appel d offre | decision d attribution | award | award decision | choix de l offre | choix du titulaire | decision | jury | comite de selection | deliberation | date de choix',
  published:
    'publication | publie | publ | pub | published | donnees essentielle | decp | open data | publication decp | avis d attribution | avis attribution | publication donnee | mise en ligne decp',
  launched:
    'lancement | aapc | mise en ligne | publicite | boamp | parution | avis de marche | avis d appel public a la concurrence | envoi aapc | envoi a la publication | avis d appel | launch | launched | publication de l avis | envoi publicite | ouverture de la consultation | jal | avis de publicite | contract notice | mise en publicite | envoi de l avis',
  deadline:
    'limite | dlro | remise des offre | remise des pli | date limite | depot des offre | reception des offre | closing | submission deadline | deadline | limite de reception | limite de remise | lro | retour des offre | cloture | remise offre | limite offre | tender deadline | reception des pli | bid deadline',
  opening:
    'ouverture des pli | ouverture pli | ouverture des offre | ouverture | saisine | visa prefecture | transmission | transm | controle de legalite | controle legalite | prefecture | rejet | lettre de rejet | envoi | retour | creation | ecriture du dce | mise a jour | saisie | validation | garantie | retenue de garantie | rg',
  start:
    'debut | demarrage | effet | prise d effet | start | start date | commencement | os demarrage | ordre de service | os | starts | debut d execution | date os | from',
  end: 'fin | echeance | terme | expiration | end | ends | end date | jusqu au | jusqu a | achevement | expiry | fin d execution | until',
  delivery: 'reception | recep | livraison | reception des travaux',

  // Invoices
  issued: 'emission | emis | emise | emission facture | issue date | etablie | etabli',
  deposited:
    'depot | depose | deposee | soumission | deposit | chorus | depot chorus | chorus pro | submitted | portail | deposee sur le portail',
  received:
    'reception | recep | recu | recue | arrivee | enregistrement | receipt | invoice receipt | date de base | arrive | debut dgp | debut de dgp | entree | received | mairie | courrier | enregistre | point de depart',
  available:
    'mise a disposition | mise a dispo | dispo | availability | mise disposition | mad | mise a dispo le | made available | available',
  serviceDone:
    'service fait | sf | certification | certification sf | goods receipt | verifie | certifie | constat | certification du service fait | service entry | constatation | date sf | attestation service fait | travail verifie',
  accountant:
    'prise en charge | pec | visa | visa comptable | posting | comptable | posting date | comptabilisation | tresorerie pec | accounting date | mise a disposition comptable',
  suspended: 'suspension | suspendu | suspendue | interruption | debut de suspension | suspended | interrompu',
  completed:
    'fin de suspension | fin suspension | reprise | complet | complete | completude | completee | levee de suspension | reception des piece | dossier complet | pieces recue | resumed',
  terms:
    'delai du marche | delai contractuel | delai convenu | delai prevu au contrat | delai de paiement du marche | delai contrat | payment term | terms of payment | condition de paiement | delai maximum | conditions paiement',
  globalDelay:
    'delai global de paiement | dgp | delai global | delai de paiement | nb jour | nombre de jour | dpo | retard | jours de retard | due date | net due | net due date',
  interest: 'interet moratoire | interet | im | ifr | indemnite forfaitaire | penalite | late interest',
  beforeDiscount: 'avant remise',
  currency: 'devise | currency',
  yesNo: 'o n | oui non | y n | est ce | avez vous',
} as const satisfies Readonly<Record<string, string>>;

/** One thing that a heading may speak of. */
export type Concept = keyof typeof CONCEPT_WORDS;
