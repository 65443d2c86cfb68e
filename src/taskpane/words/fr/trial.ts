/** The trial of the Excel at hand, and the diagnostic of a failure. */
export const trial = {
  'copy.done': 'Copié.',
  'copy.byHand': 'La copie n’est pas permise ici : le texte ci-dessous est choisi, copiez-le (Ctrl+C).',
  'copy.text': 'Texte à copier',
  'diagnostic.copy': 'Copier le diagnostic',

  'trial.open': 'Essayer cet Excel',
  'trial.title': 'Essayer cet Excel',
  'trial.intro':
    'Le complément fait {count} petits essais dans un classeur vide, les efface un à un, et dit ce que cet Excel sait faire. Comptez quelques minutes. Le compte rendu ne contient rien de vos registres.',
  'trial.run': 'Lancer l’essai',
  'trial.again': 'Recommencer',
  'trial.stop': 'Arrêter',
  'trial.progress': 'Essai {done} sur {total}',
  'trial.copy': 'Copier le compte rendu',
  'trial.asExpected': { one: '{count} essai comme attendu', many: '{count} essais comme attendu' },
  'trial.otherwise': { one: '{count} essai autrement', many: '{count} essais autrement' },
  'trial.stopped': 'L’essai a été arrêté avant la fin.',
  'trial.clean': 'Le classeur est vide, comme avant.',
  'trial.left': 'Il reste dans le classeur : {names}. Fermez-le sans l’enregistrer.',
  'trial.differences': 'Ce que cet Excel fait autrement',
  'trial.all': 'Tous les essais',
  'trial.expected': 'Attendu : {text}',
  'trial.came': 'Obtenu : {text}',
  'trial.refused': 'Refusé : {text}',
  'trial.duration': 'En {milliseconds} ms',
  'trial.nothing': '(rien)',
} as const;
