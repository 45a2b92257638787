export const turns = {
  title: 'Qui cuisine ?',
  legend: 'Coche deux ou trois personnes',
  nobodyYet: 'Ajoute d’abord les personnes du groupe.',
  toPeople: 'Les personnes du groupe',
  attention: 'Attention',
  noCook: 'Personne n’est choisi encore.',
  tooFew: 'Une seule personne : c’est lourd. Choisis-en deux ou trois.',
  tooMany: {
    one: '{n} personne : c’est beaucoup pour une cuisine.',
    many: '{n} de personnes : c’est beaucoup pour une cuisine.',
    other: '{n} personnes : c’est beaucoup pour une cuisine.',
  },
  done: 'Retour à la cuisine',
} as const;
