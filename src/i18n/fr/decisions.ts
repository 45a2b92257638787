export const decisions = {
  title: 'Décisions',
  empty:
    'Rien n’est encore noté. Une décision écrite ici peut être nommée à côté du réglage qu’elle fixe.',
  listTitle: 'Ce qui est décidé',
  newTitle: 'Noter une décision',
  continued: 'Tu avais commencé à écrire : voilà où tu en étais.',
  titleField: 'Ce qui a été décidé',
  titleHint: 'En quelques mots, sans nommer personne.',
  takenOn: 'Décidé le',
  reviewOn: 'En reparler le',
  reviewHint: 'Si le groupe veut y revenir. Sinon, laisse vide.',
  keep: 'Noter cette décision',
  kept: 'Décision notée',
  due: 'À rediscuter',
  dueCount: {
    one: '{n} décision à rediscuter',
    many: '{n} de décisions à rediscuter',
    other: '{n} décisions à rediscuter',
  },
  taken: 'Décidé le {date}',
  review: 'En reparler le {date}',
  sets: 'Fixe : {what}',
} as const;
