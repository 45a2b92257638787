export const backup = {
  title: 'Copie de secours',
  information: 'À savoir',
  attention: 'Attention',
  make: 'Faire une copie de secours',
  never: 'Aucune copie de ce téléphone pour l’instant',
  lastToday: 'Dernière copie : aujourd’hui',
  last: {
    one: 'Dernière copie : {day}, il y a {n} jour',
    many: 'Dernière copie : {day}, il y a {n} de jours',
    other: 'Dernière copie : {day}, il y a {n} jours',
  },
  thenErase: 'Puis efface l’ancienne.',
  eraseOld:
    'Efface l’ancienne copie, aussi dans les messageries : elle garde ce que Carnet efface.',
  othersBetter:
    'Un autre téléphone du groupe vaut mieux : il suit tout, et il peut inviter un téléphone neuf. La copie sert quand il n’en reste aucun.',
  whatTitle: 'Ce qu’il y a dedans',
  whatBooks: 'Le groupe, les semaines qui vivent encore, tes recettes privées et ton année.',
  whatNot:
    'Pas dedans : ce qui n’est pas fini d’écrire, les photos de tickets, et la clé propre à ce téléphone.',
  whatSealed:
    'Toujours chiffrée : six images tirées au hasard l’ouvrent. Elles doivent être ailleurs que le fichier.',
  whatOld: 'Ce qui passe son jour ne revient pas, même d’une copie.',
  circle: 'Le partage',
  without: 'Sans le partage',
  withoutHint: 'Qui reçoit combien reste sur les téléphones.',
  with: 'Avec le partage',
  withHint: 'Qui trouve le fichier et les images saura qui reçoit combien.',
  yours: 'Les six images de la copie',
  yoursHint:
    'Note-les dans cet ordre, ou imprime la carte. Carnet ne les montrera plus, et sans elles la copie ne s’ouvre plus jamais.',
  paperHint: 'À garder ailleurs que le fichier',
  touch: 'Touche les six images de la copie, dans l’ordre.',
  making: 'La copie se fait et se relit…',
  made: 'La copie est faite et relue',
  keepFile:
    'Mets le fichier hors de ce téléphone : une clé, un ordinateur, une personne de confiance.',
  apart: 'Le fichier et les images ensemble donnent tout à qui les trouve : garde-les séparés.',
  notOne: 'Ce n’est pas une copie',
  readDay: 'Copie du {day}',
  readBooks: {
    one: 'Relu : {n} partie du carnet',
    many: 'Relu : {n} de parties du carnet',
    other: 'Relu : {n} parties du carnet',
  },
  readOrders: {
    one: '{n} commande',
    many: '{n} de commandes',
    other: '{n} commandes',
  },
  hasCircle: 'Le partage est dedans',
  hasNoCircle: 'Le partage n’est pas dedans',
  gone: {
    one: '{n} partie a passé son jour et ne revient pas',
    many: '{n} de parties ont passé leur jour et ne reviennent pas',
    other: '{n} parties ont passé leur jour et ne reviennent pas',
  },
  check: 'Vérifier une copie',
  checkHint: 'Carnet relit le fichier en entier, puis oublie tout.',
  pick: 'Choisir le fichier',
  reading: 'Carnet relit…',
  readGood: 'Cette copie se lit',
  done: 'Terminé',
  leaveUnkept: 'Partir sans garder le fichier',
  restoreTitle: 'Remettre une copie',
  inviteBetter:
    'Un autre téléphone a encore le carnet ? Fais-toi plutôt inviter par lui : tu auras ce qu’il a de plus neuf.',
  today:
    'Aujourd’hui : {day}. Si c’est faux, règle d’abord la date du téléphone : ce qui a passé son jour ne revient pas.',
  newPhone:
    'Ce téléphone sera nouveau : s’il en reste d’autres, l’un d’eux doit le faire entrer avant que ce qu’il écrit compte chez eux.',
  restore: 'Remettre sur ce téléphone',
  restoring: 'La copie se remet…',
  back: 'Retour',
} as const;
