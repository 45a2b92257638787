/** Codes of the customers' page, in the inbox. */
export const codes = {
  fromPage: 'de la page de commande',
  flood: {
    one: 'Mettre de côté {n} commande inconnue de la page',
    many: 'Mettre de côté {n} de commandes inconnues de la page',
    other: 'Mettre de côté {n} commandes inconnues de la page',
  },
  floodLeft: {
    one: '{n} autre reste : quelqu’un la connaît ou l’a corrigée.',
    many: '{n} d’autres restent : quelqu’un les connaît ou les a corrigées.',
    other: '{n} autres restent : quelqu’un les connaît ou les a corrigées.',
  },
  floodSaid: {
    one: '{n} commande mise de côté',
    many: '{n} de commandes mises de côté',
    other: '{n} commandes mises de côté',
  },
  offersDishes: { one: 'Offre {n} repas', many: 'Offre {n} de repas', other: 'Offre {n} repas' },
  asksDishes: {
    one: 'Demande {n} repas offert',
    many: 'Demande {n} de repas offerts',
    other: 'Demande {n} repas offerts',
  },
  whyCut:
    'Le code de cette commande est coupé. Ce sont les mots du message qui ont été lus : vérifie, ou demande de l’envoyer encore.',
  whyNewer:
    'Ce code vient d’une page plus récente que cette app. Mets l’app à jour ; en attendant, lis les mots du message.',
  whyWrong:
    'Ce code ne vient pas de notre page. Ce sont les mots du message qui ont été lus : vérifie.',
  whyOtherWeek: 'Ce code commande pour une autre semaine. Ouvre cette semaine-là et colle-le là.',
  changeDishOff:
    'Un plat de ce changement n’est plus au menu : il ne sera pas dans la commande. Dis-le à la personne.',
  whyDishOff: 'Un plat de ce code n’est plus au menu. Choisis-en un autre, ou demande.',
  whyForged:
    'Deux codes disent autre chose de la même commande : l’un des deux n’est pas de qui a commandé. Rien n’est fait ; demande à la personne.',
  whyOld:
    'Pas de qui a commandé, ou dépassé : un changement plus récent de la même commande est connu. Rien n’est fait.',
  whyUnknown:
    'Pas de qui a commandé, ou en avance : personne ne connaît la commande de ce code. Si elle arrive, ce message reprend sa place.',
} as const;
