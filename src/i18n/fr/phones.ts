export const phones = {
  title: 'Téléphones',
  settingsHint: 'Qui a le carnet, ajouter ou retirer un téléphone',
  information: 'À savoir',
  attention: 'Attention',
  demo: 'La semaine d’exemple reste sur ce téléphone : aucun autre ne peut y entrer.',
  add: 'Ajouter un téléphone',
  further: 'Demander une partie de plus',
  restored:
    'Ce téléphone vient d’une copie. S’il en reste d’autres, demande à l’un d’eux de le faire entrer : d’ici là, ce qu’il écrit ne compte pas chez eux. S’il n’en reste aucun, retire ceux qui sont perdus.',
  letMeIn: 'Demander à entrer',
  exchange: 'Échanger avec un autre téléphone',

  // How safe
  safeTitle: 'En sécurité ?',
  nothingOwn: 'Ce téléphone n’a encore rien écrit lui-même.',
  safeOn: {
    one: 'En sécurité sur {n} autre téléphone',
    many: 'En sécurité sur {n} d’autres téléphones',
    other: 'En sécurité sur {n} autres téléphones',
  },
  unseen: {
    one: '{n} changement n’est que sur ce téléphone',
    many: '{n} de changements ne sont que sur ce téléphone',
    other: '{n} changements ne sont que sur ce téléphone',
  },
  unseenWhy: 'Si ce téléphone se perd, c’est perdu. Un échange ou le relais les met à l’abri.',
  missing: {
    one: 'Il manque {n} changement de : {phone}',
    many: 'Il manque {n} de changements de : {phone}',
    other: 'Il manque {n} changements de : {phone}',
  },
  missingWhy: 'Un autre téléphone les a vus. Ils viendront par un échange ou par le relais.',
  parked: {
    one: '{n} changement attend et ne se montre pas',
    many: '{n} de changements attendent et ne se montrent pas',
    other: '{n} changements attendent et ne se montrent pas',
  },
  parkedWhy: 'Abîmé, plus récent que ce Carnet, ou écrit par un téléphone encore inconnu ici.',
  forked: 'Deux téléphones se disent : {phone}',
  forkedWhy: 'C’est peut-être une copie. Retire ce téléphone, et fais-le entrer à neuf.',

  // The list
  listTitle: 'Qui a le carnet',
  thisPhone: 'ce téléphone',
  removedTag: 'retiré',
  since: 'Depuis le {day}, ajouté par {phone}',
  sinceFirst: 'Depuis le {day}',
  reads: 'Lit : {rings}',
  heard: 'Dernière écriture vue ici : {day}',
  kitchen: 'Cuisine',
  desk: 'Permanence',
  circle: 'Partage',
  notHeld:
    'Pour les parties que ce téléphone n’a pas, la liste est sur les téléphones qui les ont.',
  remove: 'Retirer : {phone}',

  // Removing
  removeTitle: 'Retirer ce téléphone ?',
  removeDoes:
    'Perdu, pris, ou quelqu’un part : ce téléphone ne lira plus rien de nouveau et n’écrira plus rien.',
  removeDoesNot: 'Ce qui est déjà dessus y reste. Personne ne peut l’effacer à distance.',
  removeRings: 'Parties changées d’ici : {rings}.',
  removeOthers: 'Si ce téléphone en avait d’autres, retire-le aussi depuis un téléphone qui les a.',
  removeGuests: 'Retirer aussi des téléphones venus par lui',
  removeGuestsHint: 'Coche ceux que personne ici ne connaît. Les autres restent.',
  removeAsks: 'Chaque autre téléphone demandera à sa personne si elle suit.',
  removeNow: 'Retirer',
  removing: 'Nouvelles clés…',
  cancel: 'Ne pas retirer',
  season: 'Nouvelle saison',
  seasonTitle: 'Changer toutes les clés ?',
  seasonDoes:
    'De temps en temps, ou en cas de doute : de nouvelles clés pour tous les téléphones. Une vieille clé perdue ne sert plus à rien de nouveau.',
  seasonDoesNot:
    'Personne n’est retiré et rien n’est effacé. Les semaines clôturées gardent leur clé.',
  seasonNow: 'Changer les clés',
  seasonCancel: 'Ne rien changer',
  renewed: 'Les clés sont changées. Les autres téléphones le sauront au prochain échange.',

  // Renewals of others
  askedRemove: '{by} a retiré {phones} : suivre ?',
  askedSeason: '{by} a changé les clés du groupe : suivre ?',
  askedHow:
    'Demande-le de vive voix. Les images doivent être les mêmes sur son écran et chez tous ceux qui suivent.',
  askedOwn:
    'Ce changement porte la signature de ce téléphone, mais il n’a pas été fait ici. Si personne ne l’a fait sur une copie de ce téléphone, ne suis pas : quelqu’un a ses clés. Préviens le groupe, et faites retirer ce téléphone.',
  picturesOf: 'Images pour : {ring}',
  follow: 'Suivre',
  following: 'Ce téléphone suit…',
  notNow: 'Pas maintenant',
  lookAgain: 'Regarder à nouveau',
  notFollowed: 'Pas suivi pour le moment : {what}',
  own: 'Tes changements de clés',
  ownHint: 'Les autres comparent ces images avant de suivre.',
  leftOut: 'Ce téléphone a été retiré par {by}',
  leftOutMeans:
    'Il ne reçoit plus rien du groupe. Ce qui est déjà ici y reste jusqu’à ce que tu l’effaces. Si c’est une erreur, parle avec le groupe.',
  toErase: 'Effacer ce téléphone',
  unite: '{by} avait aussi retiré {phones}',
  uniteMeans:
    'Deux changements de clés se sont croisés : ces téléphones peuvent encore lire. Change les clés encore une fois, sans eux.',
  uniteNow: 'Retirer ceux-là aussi',
  notice: 'Un changement de clés attend ta réponse.',
  noticeLeftOut: 'Ce téléphone a été retiré du groupe.',
  noticeOpen: 'Regarder',
  noticeLater: 'Plus tard',
} as const;
