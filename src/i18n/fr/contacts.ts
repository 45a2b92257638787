export const contacts = {
  title: 'Droits et contacts',
  settingsHint: 'Qui appeler, ce que l’on peut dire ou refuser',
  empty:
    'Rien n’est écrit d’avance. Le groupe note ici qui appeler et quoi dire : permanence juridique, avocate, syndicat, médecin, quelqu’un du groupe. Vérifiez chaque numéro ensemble. Tout reste lisible sans réseau.',
  newTitle: 'Ajouter une ligne',
  whoReads: 'Tous les téléphones de la cuisine liront cette ligne.',
  continued: 'Tu avais commencé à écrire : c’est encore là.',
  titleField: 'Qui, ou quel droit',
  titleHint: 'Par exemple une association, ou « Si la police vient ».',
  aboutField: 'Ce qu’il faut savoir',
  aboutHint: 'Heures, langues, quoi dire. Sans le nom de quelqu’un qu’il faut protéger.',
  phoneField: 'Téléphone',
  phoneHint: 'Vide si la ligne est seulement à lire.',
  keep: 'Ajouter cette ligne',
  kept: '{title} : gardé',
  removed: '{title} : enlevé',
  call: 'Appeler',
} as const;
