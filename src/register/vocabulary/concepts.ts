/**
 * The words of headings, by what they mean: French, English, usual
 * abbreviations and codes. Each word stands here once; a field is a
 * combination of these concepts (see `meanings.ts`). Words are written without
 * accents, in the singular; a phrase wins over the words that it is made of.
 */
export const CONCEPT_WORDS = {
  // What the column speaks of
  contract:
    'marche | mch | mche | contrat | contract | achat | acte d engagement | marche public | convention | mp | marche ou accord cadre | mcht | ctr | agreement | lettre de commande | marche ou ac',
  framework: 'accord cadre | framework | framework agreement | accord cadre de rattachement | acca',
  lot: 'lot | sous lot',
  lots: 'nombre de lot | nb lot | nbr lot | nbre lot | number of lot | decoupage en lot | allotissement',
  consultation: 'consultation | cons | consult | dossier | affaire | dce | ao | tender | appel d offre | projet achat',
  procedure:
    'procedure | proc | procedure de passation | mode de passation | passation | mapa | aoo | mode de consultation | mode de devolution | mode d achat | mise en concurrence | voie de passation | procurement route | route to market | mode passation | type de passation | procurement',
  project: 'projet | operation | programme | chantier | project',
  supplier:
    'titulaire | tit | titul | attributaire | fournisseur | fourn | frs | prestataire | entreprise | societe | cocontractant | contractant | co contractant | mandataire | operateur economique | tiers | candidat retenu | fournisseur retenu | entreprise retenue | societe retenue | supplier | vendor | contractor | awardee | awarded to | winner | winning bidder | company | firm | creancier | emetteur | beneficiaire du paiement | beneficiaire du mandat | beneficiaire du virement | soumissionnaire retenu | info titulaire | attribue a | confie a | laureat | fabricant | candidat attributaire | adjudicataire | nom commercial | enseigne | intervenant | exploitant | ste | entr | presta | holder | provider | successful tenderer | successful bidder | selected supplier | selected tenderer | economic operator | creditor | payee | vendeur | societe attributaire | gagnant | operateur | supplier name | prestataire retenu | offre retenue de | prest | prestataires | delegataire | partenaire | artisan | assureur | mandataire du groupement | groupement attributaire | candidat choisi | entreprise choisie | entreprise mandataire | societe titulaire | attr | contractant principal | chosen supplier | company awarded | sole trader | fournisseur attributaire | constructeur | maitre d oeuvre retenu | cabinet retenu | titulaire retenu | prestataire titulaire',
  coSupplier:
    'co titulaire | cotitulaire | co traitant | cotraitant | cotraitance | co traitance | groupement | gpt | consortium',
  buyer:
    'acheteur | pouvoir adjudicateur | entite adjudicatrice | collectivite | maitre d ouvrage | moa | entite publique | entite d achat | entite acheteuse | organisme acheteur | adjudicateur | buyer | contracting authority | organisme | coordonnateur | acheteur public | autorite concedante | concedante | administration | destinataire | debiteur | groupement d achat | membre du groupement | etablissement acheteur | personne publique | donneur d ordre | mandant | maitrise d ouvrage | public body | commanditaire',
  department:
    'service | direction | dga | pole | prescripteur | client interne | srv | department | cost centre | cost center | budget holder | service prescripteur | service demandeur | service gestionnaire | service executant | service destinataire | centre de cout | service utilisateur | direction operationnelle | bureau | demandeur | dir | serv | svc | unite de gestion | centre de responsabilite | business unit | requesting department | requester | direction metier | direction demandeuse | service acheteur | service concerne | sce | entite demandeuse | service instructeur | direction utilisateur | direction utilisatrice | departement utilisateur | service referent | service pilote | service emetteur | service beneficiaire | unite organisationnelle | composante | ufr | laboratoire | direction pilote | service operationnel | direction referente | service porteur | direction porteuse | team',
  agent:
    'gestionnaire | redacteur | suivi par | charge de procedure | charge d achat | charge d affaire | charge de mission | referent | responsable | pilote | instructeur | acheteur referent | qui suit | acheteur en charge | interlocuteur | contact | nom createur | createur | agent | juriste | contract manager | buyer name | ordonnateur | comptable assignataire | comptable public assignataire | auteur | porteur | charge de marche | charge des marche | assistant | technicien | referent technique | officer | procurement officer | correspondant | chef de projet | conducteur d operation | affecte a | conseiller | facilitateur | gestionnaire de marche | contract owner | lead officer | suivi assure par | personne en charge | qui s en occupe | charge du dossier | charge du suivi | suivi marche | resp | personne referente | gestionnaire referent | en charge du marche | agent referent | charge de l execution | pilote du marche | acheteuse',
  subcontractor:
    'sous traitant | sous traitance | soustraitant | soustraitance | s traitance | ss trait | ss traitance | dc4 | acte sous traitance | subcontractor | subcontracting | st declare | sous traitant agree | ss traitant',
  amendment:
    'avenant | modification | modif | ave | amendment | acte modificatif | avenants cumules | change order | decision modificative | av | aven | modificatif | amendement | modification en cour d execution | avts',
  invoice:
    'facture | fact | factures fournisseur | invoice | demande de paiement | dp | bill | piece comptable | document | piece | justificatif | note d honoraire | acompte | situation de travaux | decompte | pj | bill no | facturation | df | factures',
  order:
    'bon de commande | bdc | bc | bca | commande | purchase order | po | po number | bdc numero | numero de bon | bon cde | cde | n cde | bon de cde',
  commitment:
    'engagement juridique | ej | engagement | commitment | numero engagement | num ej | engagement comptable | eng | numero engagement juridique | engagement juridique numero',
  mandate:
    'mandat | mandatement | ordonnancement | mandate | mandatee | ordonnance | payment order | ordre de paiement | mdt | liquidation | liquide le | transmis au comptable | envoi tresorerie | envoi a la tresorerie | envoye a la tresorerie | envoye au comptable | transmis a la tresorerie | transmission tresorerie | transmission au comptable | emission du mandat | approval date | approved for payment | mise en mandatement | ordonnance le | envoi au comptable | date mdt | mandatement comptable | dp emise | bon a payer | bap | payment order date | mise au mandat | mandatement le | liquidee | date liquidation | date de liquidation | ordre de payer',
  slip: 'bordereau | bord | lettrage | journal | ecriture | compte | imputation | chapitre | fonction | nomenclature comptable',
  grant: 'subvention | subside | grant | aide',
  bidder:
    'candidat | candidature | soumissionnaire | bidder | tenderer | retrait | retrait de dossier | concurrent | repondant',
  offer:
    'offre | off | pli | reponse | proposition | prop | devis | bid | tender received | concurrent | repondant | plis ouvert | depot electronique | soumission | concurrent ayant repondu | bids received | submission | offer | tender | quotation | quote | repondu | ont repondu | repondants | candidats ayant repondu | entreprises ayant repondu | registres depot | registre depot | depot des entreprise | offre remise | offre deposee | bids',
  user: 'utilisateur | user | login | compte utilisateur',
  question: 'question | negociation | visite | audition',

  // Which property
  number:
    'numero | n | no | num | nr | nro | reference | ref | identifiant | ident | id | code | number | cle | matricule | uuid | immatriculation | repere | chrono | numero chrono | code interne | rang | clef | numero interne',
  name: 'nom | denomination | denom | raison sociale | raison soc | name | libelle | lib | intitule | nomme | denomination sociale | rais soc | rs | appellation | nom complet',
  object:
    'objet | intitule | designation | desig | libelle | titre | title | subject | description | desc | nature des prestation | nature de la prestation | nature de l achat | obj | contenu | nature des travaux | quoi | c est quoi | que recouvre | besoin | subject matter | prestation | objet principal | denomination du marche | intitule court | sujet | purpose | scope | theme | prestation achetee | intit | libel | prestation concernee | achat concerne | description of goods works services | what',
  date: 'date | dt | jour | horodatage | quand | on | dat | le jour | le | en date du | jour de',
  amount:
    'montant | mt | mtt | mnt | mont | amount | valeur | val | prix | cout | value | sum | contract sum | price | total | somme | combien | depense | enveloppe | cost | tarif | worth | chiffrage | costs | budget final',
  count: 'nombre | nb | nbre | nbr | combien de | count | quantite de | nb de | nbr de',
  quantity: 'quantite | qte | quantity | volume',
  rate: 'taux | pourcentage | part | rate | percent | pourcent | pct | ratio | percentage',
  weight:
    'ponderation | pond | combien de point | poid | coefficient | coef | coeff | weighting | weight | point | points sur | bareme | pts | pct de la note | poids du critere | part du critere | part dans la note',
  type: 'type | categorie | cat | categ | nature | nat | forme | kind | classement | typologie | classe | genre',
  duration:
    'duree | duration | delai | nombre de mois | term | duree en mois | length | nb mois | nombre mois | delai execution | delai d execution | contract length | validity period | periode | months | duree contractuelle | temps',
  month: 'mois',
  year: 'annee | an | exercice | year | millesime | annee de notification | annee budgetaire | fiscal year',
  siret:
    'siret | siren | sir | siret siren | company reg | company registration | registration number | tax number | vat number | n siret | tva intracommunautaire | numero de tva | rcs | identifiant national | identification nationale | company number | company no | business id | national id | siret etablissement | vat id',
  nic: 'nic',
  postcode:
    'code postal | cp | postcode | postal code | zip | departement | dept | dep | dpt | code departement | cpostal | code post | cod post | post code',
  city: 'ville | commune | localite | city | town | implantation | d ou | siege | localisation',
  country: 'pay | country | nationalite',
  address:
    'adresse | rue | address | telephone | tel | mail | email | courriel | messagerie | site web | url | lien | fax | coordonnee | e mail | adresse de messagerie | insee | code insee',
  size: 'pme | tpe | eti | taille | sme | size | company size | taille entreprise | petite ou moyenne entreprise | petite entreprise | tpe pme | pme tpe | pme eti ge | micro entreprise | categorie d entreprise | categorie entreprise | effectif | taille ent | cat ent | typologie entreprise | profil entreprise | categorie insee | company category | enterprise size | cat entreprise | nature de l entreprise | type d operateur | taille du fournisseur | smes | msme | pme pmi | pmi | taille structure | taille de la structure | categorie structure | dimension entreprise | effectifs | business size | taille titulaire',
  legal:
    'nature juridique | forme juridique | statut juridique | legal form | type d entreprise | type entreprise | ess | esus | siae | structure inclusive | typologie structure | statut de l entreprise | type structure | type de structure',
  place: 'lieu | place | site | lieu d execution | lieu execution | lieux execution | lieu exec | lieu de livraison',
  cpv: 'cpv | code cpv | cpv code',
  family:
    'famille | segment | univers | nomenclature | domaine | portefeuille | groupe de marchandise | groupe marchandise | famille d achat | domaine d achat | secteur | activite | corps d etat | sous famille | specialite | commodity | spend category | material group | categorie d achat | secteur d activite | typologie d achat | code achat | categorie achat | type d achat durable | spend area | groupe achat | nacres | nomenclature nacres | thematique | corps de metier | fam | metier | segment achat | code famille | filiere',
  status:
    'statut | etat | status | avancement | situation | issue | resultat | suite donnee | suite | state | outcome | etat d avancement | etape | phase | stade | etat du dossier | position | situation actuelle | ou en est on | current status',
  technique:
    'technique | technique d achat | forme du marche | forme du contrat | modalite ac mc | mono ou multi attributaire | forme | montage contractuel | structure du marche',
  execution: 'modalite d execution | mode d execution | modalite execution | modalites execution | execution du marche',
  workSupplyService:
    'travaux fourniture service | t f s | tfs | tf s | f c s | works supplies service | work supply service | travaux | works',
  priceForm:
    'forme prix | forme du prix | forme de prix | prix forme | type prix | type de prix | ccag | revision | indexation',
  renewals:
    'reconduction | renouvellement | tacite reconduction | renewal | nb reconduction | reconductible | option de prolongation | recond | reconduction tacite | nb recond | renouvelable | prolongation | possibilite de reconduction | extension | extension option | options de renouvellement | reconduit | tacite | renouv',
  advance: 'avance | attribution avance | advance payment',
  vat: 'tva | vat',
  remark:
    'observation | obs | commentaire | comm | remarque | note | divers | comment | remark | autre chose | a signaler | precision | infos complementaire | information complementaire | notes | remarques diverses | infos | info | a noter | memo | notes diverses | notes internes',
  text: 'texte | detail | details',
  source: 'source | decp',
  keyword: 'mot cle | mot clef | etiquette | tag | keyword',
  share:
    'contribution | participation | quote part | commission fournisseur | remise | rabai | franchise | plancher tarifaire',
  steering: 'priorite | levier | perf achat | economie | origine | ecart | gain | commission',

  // Sides and levers
  social:
    'social | sociale | soc | sociaux | insertion | rse social | responsabilite sociale | work integration | handicap | inclusion | emploi | insertion professionnelle | rsp | social value | sociales | achat social | insertion sociale | insert | societal | societale | inclusif | public eloigne',
  env: 'environnement | environnemental | environnementale | environnementaux | env | envir | enviro | dd | developpement durable | ecologie | ecologique | ecologiqu | vert | verte | green | environmental | rse | durable | transition ecologique | eco responsable | verdissement | envt | environnemt | eco | ecolo | sustainability | sustainable | climat | transition | env t | ecologiques | environn | environnem | climatique | ecoresponsable | environnt',
  claused: 'marche clause | lot clause | operation clausee | contrat clause | marche clausee',
  clause:
    'clause | condition d execution | clauses execution | performance clause | obligation | condition particuliere | conditions execution | clausage | clausee | clauses | condition | engagement social | engagement environnemental | cl | cond execution | cond exec | prescription | clause d execution',
  criterion:
    'critere | crit | award criterion | criterion | note les offre | note offre | sous critere | critere d attribution | critere de jugement | critere d analyse | jugement des offre | rating | evaluation criterion | critere de choix | critere de selection | crit attribution | criteria | award criteria | notation | critere notation | crit jugement',
  specification:
    'specification | spec | exigence | specification technique | requirement | stechnique | cahier des charge',
  consideration:
    'consideration | dispo | dispositif | disposition | dispositions | considerations | aspect | volet | demarche | prise en compte | consid | mesure | approche',
  reserved:
    'reserve | reservee | reservation | reserv | reserver | marche reserve | lot reserve | reserved | ea esat | ea esat siae | esat | reserve a | l 2113 12 | l 2113 13 | secteur adapte | secteur protege | stpa | reserve ea | reserve siae | reservation handicap | set aside | reserved for | reserve esat | reserve insertion | l2113 | reserves | reserve ess | marche reserve ea esat | lots reserves',
  hours:
    'heure | h | hr | hours | nb h | volume horaire | hour | heures d insertion | nb heure | hrs | volume d insertion | volume heure | heures clausees | heures d insertion sociale | work integration hours | vol horaire | nbre h | h insertion | heures clause | nbre heures | heures d insertion prof | h ins | heures ins | insertion hours | integration hours',
  people:
    'personne | beneficiaire | pers | etp | salarie | people | participant | bénéf | nb beneficiaire | salaries en insertion | personnes en insertion',
  equality:
    'egalite | non discrimination | egalite femme homme | egalite professionnelle | parite | egalite f h | egalite h f | egalite fh | egalite hf | rappel egalite | egalite hommes femmes | lutte contre les discrimination | gender equality | equality | anti discrimination | discrimination | rappel non discrimination | femme homme | rappel egalite femme homme',
  ecolabel:
    'ecolabel | eco label | label | label exige | ecolabels | label environnemental | certification environnementale | label ecologique | certification ecologique | norme environnementale | labels environnementaux | eco certification | labellisation | label demande | certification env | eco label exige',
  carbon: 'carbone | beges | ges | bilan carbone | co2 | empreinte carbone',
  recycled: 'agec | reemploi | recycle | economie circulaire | reutilisation',
  local: 'circuit court | local | locale',
  innovative: 'innovant | innovation | innovante | marche innovant | achat innovant',

  // Qualifiers
  ht: 'ht | hors taxe | hors tva | excl vat | excluding vat | ex vat | net amount | hors taxes | net of tax | without vat | excl tax | ex tax | excluding tax | sans tva | before tax | net of vat | excl | h t',
  ttc: 'ttc | toutes taxes comprise | incl vat | including vat | gross | gross amount | taxes comprise | toutes taxe | tax included | net a payer | a payer | net a regler | a regler | inc vat | inc tax | incl tax | including tax | vat inc | vat included | with vat | tva comprise | tvac | incl',
  min: 'minimum | mini | min | minimal | minimale | plancher | floor | minimum contractuel | borne basse | lower limit | minimum garanti | engagement minimum | montant min',
  max: 'maximum | maxi | max | maximal | maximale | plafond | ceiling | cap | maximum contractuel | borne haute | upper limit | montant limite | limite haute | maximum possible | montant max',
  estimated:
    'estime | estimation | estimatif | dqe | estimated | evaluation | estimative | previsionnel | besoin estime | estim | budget previsionnel | budget | enveloppe previsionnelle | cout previsionnel | cout estime | cout d objectif | prix estime | pre tender estimate | budgete | besoin evalue | estim ht | budget alloue | montant estime du besoin | evalue | prevision budgetaire | est value | budget estime | esti | estimation besoin',
  paid: 'paiement | paye | regle | reglement | virement | vire | payment | paid | clearing | mep | mise en paiement | date mep | decaissement | compensation | pai | date valeur | date de valeur | execution virement | payment run | settlement | settled | vir | reglee | payee | date de paye | decaisse | mise en paiement le | rapprochement | paiement effectif | acquittee | acquitte | reglement fournisseur | date de debit | paiement comptable | virement effectue | verse | versement | fonds verse',
  executed:
    'mandate a ce jour | consomme | execute | depense a ce jour | liquide | realise ht | mandate ht | cumule | cumul | cumul mandate | total mandate | deja paye | total paye | paye a ce jour | facture a ce jour | montant engage | total engage | engage | commande a ce jour | spent | total facture | montant facture cumule | total commande | cumul facture | deja facture | cumul paye | deja mandate | conso | consommation | realise a date | mandate cumule | depense reelle | depense realisee | invoiced to date | paid to date | spend to date | actual spend | total regle | montant consomme | depense cumulee | paye cumule | realise cumule | cumul liquide | cumul depense | cumul regle | depense engagee | already paid | invoiced | deja regle | deja verse | regle ht | deja liquide | deja execute | deja engage',
  initial:
    'initial | inscrit | initiale | d origine | ferme | original | forfaitaire | base | offre retenue | retenu | retenue | attribue ht | accepte | notifie ht | definitif | global | offre de base | montant de base | offre finale | montant final | montant signe | conclu',
  annual: 'annuel | annuelle | par an | annual | yearly | an ht | annee | per year | per annum',
  unit: 'unitaire | horaire moyen | unit price',
  planned:
    'prevu | prev | prevue | planned | contractualise | objectif | contracted | contractuel | a realiser | du | due | imposee | obligatoire | exigee | exige | attendu | attendue | engagement | engage | fixe | demande | target | required | a faire | previsionnel heures | marche | a effectuer | imposee au titulaire | souscrit | souscrite | prevu au marche | engagee',
  forecast:
    'previsionnelle | envisage | prevision | souhaite | cible | forecast | expected | theorique | programmation | plan de charge | initialement prevu',
  done: 'realise | effectue | fait | faite | done | delivered | valide | constate | realisation | accompli | actual | executee | execute | justifiee | attestee | validee | effectivement | realisee | reellement | achieved | performed | completed hours | worked | completed | real | effectif | effective | reel | reelle | comptabilisee | declaree | justifie | atteste | valide par le facilitateur',
  remaining:
    'restant | reste | solde | remaining | balance | disponible | restant a payer | reste a payer | reste a realiser | manquant | rest',
  former: 'ancien | sortant | precedent | former | outgoing | incumbent | previous | actuel sortant',
  afterAmendment:
    'apres avenant | avec avenant | avenant compris | avenant inclus | yc avenant | y compris avenant | revise | actualise | modifie',
  notified:
    'notification | notif | notifie | notifier | notified | envoye a l entreprise | recu la notification | notification date | not | notif titulaire | notice of award sent | ar notif | ar notification | accuse reception notification | notif envoyee | remis au titulaire | lettre de notification | date de notif | ar titulaire | date ar | notified on | courrier de notification | lrar | lr ar | envoi notification | notification envoyee | notification recue | mail de notification',
  signed:
    'signature | signe | signed | signature ae | signing | conclusion | conclu | signature du pouvoir adjudicateur | sign | acte signe | signed on | date signature',
  awarded:
    'attribution | attribue | attrib | cao | comapa | commission d appel d offre | decision d attribution | award | award decision | choix de l offre | choix du titulaire | decision | jury | comite de selection | deliberation | date de choix | choix | choix attributaire | dcm | commission permanente | conseil municipal | attributed | awarded on | decision du choix | bureau communautaire | selection | adjudication | date du choix | retenu le | commission achat | commission | commission mapa | bureau syndical | conseil d administration | date de decision | remporte',
  published:
    'publication | publie | publ | pub | published | donnees essentielle | open data | publication decp | avis d attribution | avis attribution | publication donnee | mise en ligne decp | publication de l attribution | avis d attribution publie | contract award notice | can | publi | publiee | mise en ligne des donnees | publication de donnees essentielles',
  launched:
    'lancement | aapc | mise en ligne | publicite | boamp | parution | avis de marche | avis d appel public a la concurrence | envoi aapc | envoi a la publication | avis d appel | launch | launched | publication de l avis | envoi publicite | ouverture de la consultation | jal | avis de publicite | contract notice | mise en publicite | envoi de l avis | lance | consultation lancee | avis publie | joue | envoi boamp | envoi joue | mise en ligne du dce | publication boamp | parution boamp | publication profil | tender published | tender launch | date de pub | date pub | itt issued | envoi de la publicite | envoi a la pub | depart consultation | lancee | mise en concurrence lancee | envoyee a la publication | mis en ligne | ouverture consultation | depart publicite | parution presse | date de publicite | call for tenders | rfp issued | avis envoye | invitation tender | itt | rfp | tender issued | avis de consultation',
  deadline:
    'limite | dlro | remise des offre | remise des pli | date limite | depot des offre | reception des offre | closing | submission deadline | deadline | limite de reception | limite de remise | lro | retour des offre | cloture | remise offre | limite offre | tender deadline | reception des pli | bid deadline | dlo | drpo | date butoir | cloture des offre | offre attendue | date limite candidature | reception des candidature | return date | closing date | tender return | tender closing | pli attendu | date limite depot | fin de consultation | submissions due | offers due | limite de depot | limite depot | cloturee | cloture de la consultation | remise | date de cloture | cloture depot | depot limite',
  opening:
    'ouverture des pli | ouverture pli | ouverture des offre | ouverture | saisine | visa prefecture | transmission | transm | controle de legalite | controle legalite | prefecture | rejet | lettre de rejet | envoi | retour | creation | ecriture du dce | mise a jour | saisie | validation | garantie | retenue de garantie | rg',
  start:
    'debut | demarrage | effet | prise d effet | start | start date | commencement | os demarrage | ordre de service | os | starts | debut d execution | date os | from | commence | a compter | a compter du | entree en vigueur | os1 | os 1 | effective date | effective | commencement date | debut marche | debut de validite | demarre | date de depart | vigueur | effectif | begin | begins | deb | depuis | a partir du | date effet | demarr | debut previsionnel | debut prestation | demarrage prestation | from date',
  end: 'fin | echeance | terme | expiration | end | ends | end date | jusqu au | jusqu a | achevement | expiry | fin d execution | until | finit | fin le | expire | fin de validite | valable jusque | valable jusqu au | contract end | completion date | fin previsionnelle | echeance du marche | date limite de validite | expires | terminaison | date de sortie | fin marche | completion | finit le | prend fin | fin prestation | fin de contrat | fin de marche | fin contrat | fin ferme | ech | exp | to date end | fin max | fin maximale',
  delivery: 'goods | reception | recep | livraison | reception des travaux',

  // Invoices
  issued:
    'emission | emis | emise | emission facture | issue date | etablie | etabli | datee | date de la piece | date piece | date document | document date | bill date | date de creation facture | etablissement facture | date doc | emise le | date de la facture fournisseur | dated | issued',
  deposited:
    'depot | depose | deposee | soumission | deposit | chorus | depot chorus | chorus pro | submitted | portail | deposee sur le portail | arrivee chorus | integration chorus | transmise | envoi chorus | depot portail | cpp | chorus portail pro | import chorus | recue sur chorus | depose sur chorus | mise en ligne chorus | envoi fournisseur | injection chorus',
  received:
    'reception | recep | recu | recue | arrivee | enregistrement | receipt | invoice receipt | date de base | arrive | debut dgp | debut de dgp | entree | received | mairie | courrier | enregistre | point de depart | arrivee courrier | enregistree | timbre | tampon | cachet | received on | scan | numerisation | entree en comptabilite | arrivee au service | reception compta | accuse de reception facture | date of receipt | date entree | date courrier | recue par | date recue | arrivee mairie',
  available:
    'mise a disposition | mise a dispo | dispo | availability | mise disposition | mad | mise a dispo le | made available | available | mise a disposition de l acheteur | notifiee a l acheteur | mad chorus | mise a disposition du destinataire | recuperation chorus | disponible | disponible le | dispo le | mis a disposition | notifiee au service | mise a dispo chorus',
  serviceDone:
    'service fait | sf | certification | certification sf | goods receipt | verifie | certifie | constat | certification du service fait | service entry | constatation | date sf | attestation service fait | travail verifie | constat sf | certif sf | validation sf | validation du service fait | date de realisation | gr date | goods received | delivery date | service rendered | prestation realisee | bon pour service fait | attestation sf | date de livraison | livre le | service rendu | validation service | visa service | prestation faite | verification | services received | certifie le | service atteste | validation metier | validation prescripteur | admission | date realisation | prestation executee | certif | liquidation sf | constate | certifiee',
  accountant:
    'prise en charge | pec | visa | visa comptable | posting | comptable | posting date | comptabilisation | tresorerie pec | accounting date | mise a disposition comptable | visa dgfip | visa tresor | acceptation comptable | accepte par le comptable | sgc | tresor public | valide par le comptable | tresorier | tresorerie | dgfip | tp | envoi tp | accepte comptable | agence comptable | agent comptable | vise | pris en charge | pris en charge par le comptable | prise en charge comptable',
  suspended:
    'suspension | suspendu | suspendue | interruption | debut de suspension | suspended | interrompu | mise en attente | mise en suspension | on hold | hold date | debut interruption | mise en suspens | dp suspendue',
  completed:
    'fin de suspension | fin suspension | reprise | complet | complete | completude | completee | levee de suspension | reception des piece | dossier complet | pieces recue | resumed | fin interruption | fin d interruption | levee suspension | hold released | completement | reprise du delai | reactivation | complement recu | levee | fin de l interruption | delai repris',
  terms:
    'delai du marche | delai contractuel | delai convenu | delai prevu au contrat | delai de paiement du marche | delai contrat | payment term | terms of payment | condition de paiement | delai maximum | conditions paiement | delai contractuel de paiement | delai applicable | delai max | delai de reglement convenu | payment days | contract payment term | delai de paiement contractuel | delai legal ou contractuel | delai max contractuel | delai maximum contractuel | delai contractuel maximum | nb jour contractuel | delai prevu',
  globalDelay:
    'delai global de paiement | dgp | delai global | delai de paiement | nb jour | nombre de jour | dpo | retard | jours de retard | due date | net due | net due date | delai constate | delai reel | delai de reglement | days to pay | jours ecoules | days late | nb jours de retard | echeance de paiement | date limite de paiement | date limite paiement | due | payment due',
  interest: 'interet moratoire | interet | im | ifr | indemnite forfaitaire | penalite | late interest',
  beforeDiscount: 'avant remise',
  currency: 'devise | currency',
  yesNo: 'o n | oui non | y n | est ce | avez vous',
} as const satisfies Readonly<Record<string, string>>;

/** One thing that a heading may speak of. */
export type Concept = keyof typeof CONCEPT_WORDS;
