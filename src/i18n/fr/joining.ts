export const joining = {
  // Asking to join
  title: 'Rejoindre un groupe',
  further: 'Demander une partie de plus',
  phoneName: 'Nom de ce téléphone',
  phoneNameHint:
    'Les autres le verront dans la liste. Par exemple « téléphone de Kiwi ». Pas de vrai nom.',
  goOn: 'Continuer',
  back: 'Revenir',
  where: 'Où est l’autre téléphone ?',
  near: 'À côté : on filme',
  far: 'Loin : par message',
  askTitle: 'Ta demande',
  askNear:
    'Montre ce code à un téléphone du groupe. Là-bas : Réglages, Téléphones, « Ajouter un téléphone ».',
  askFar:
    'Envoie ce texte à quelqu’un du groupe. Il n’a rien de secret. Là-bas : Réglages, Téléphones, « Ajouter un téléphone ».',
  askPictures: 'Les six images de ta demande',
  askPicturesHint:
    'La personne du groupe voit les mêmes. Dites-les à voix haute, par exemple au téléphone.',
  toAnswer: 'Lire la réponse',
  answerTitle: 'La réponse du groupe',
  answerNear: 'Filme le code que l’autre téléphone montre maintenant.',
  answerFar: 'Colle ici le texte que tu as reçu en réponse.',
  compareTitle: 'Les mêmes images ?',
  compareAnswer:
    'Appelle la personne qui a répondu. Son téléphone montre-t-il les mêmes six images, dans le même ordre ?',
  compareRequest:
    'Appelle la personne qui demande. Son téléphone montre-t-il les mêmes six images, dans le même ordre ?',
  same: 'Oui, les mêmes',
  notSame: 'Non',
  stop: 'Arrêter',
  notSameAnswer:
    'Quelqu’un a pu changer le message en route. Rien n’a été repris de cette réponse. Recommencez, si possible côte à côte.',
  notSameRequest:
    'Quelqu’un a pu changer le message en route. Rien n’a été donné. Recommencez, si possible côte à côte.',
  taking: 'Ce téléphone entre dans le groupe…',
  pictures: 'Les six images',
  picturesComing: 'Les images se préparent…',
  picturesFailed: 'Les images ne se préparent pas sur ce téléphone. Passez plutôt côte à côte.',

  // A message as text
  message: 'Texte à envoyer, en entier',
  copy: 'Copier le texte',
  copied: 'Copié. Colle-le maintenant dans un message.',
  copyFailed: 'La copie n’a pas marché. Sélectionne le texte et copie-le.',
  share: 'Partager le texte',

  // Waiting for the group's book
  waitingTitle: 'Presque prêt',
  waitingIntro:
    'Ce téléphone a les clés du groupe. Il attend maintenant le carnet lui-même, et s’ouvrira tout seul.',
  byRelay: 'Par le relais',
  relayLooking: 'Recherche au relais…',
  relayArriving: '{done} sur {of} reçus',
  relayNone: 'Rien au relais pour le moment. Passe par l’autre téléphone.',
  relayUnreachable: 'Le relais n’est pas joignable d’ici. Passe par l’autre téléphone.',
  relayAgain: 'Chercher encore',
  byPhone: 'Par l’autre téléphone',
  byPhoneHint: 'Là-bas : Réglages, Échanger, « J’envoie », puis « Tout envoyer ».',
  film: 'Filmer l’autre téléphone',
  byFile: 'Par un fichier ou un texte',
  received: 'Reçu. Il manque encore le début du carnet : continue avec un autre envoi.',
  wrongGroup: 'Ce n’est pas le bon groupe ?',

  // Letting a phone in
  inviteTitle: 'Ajouter un téléphone',
  readNear: 'Sur le nouveau téléphone : « Rejoindre un groupe ». Filme le code qu’il montre.',
  readFar: 'Colle ici le texte que le nouveau téléphone t’a envoyé.',
  whoTitle: 'Qui entre ?',
  asks: 'Ce téléphone demande à entrer :',
  rings: 'Que pourra-t-il lire ?',
  kitchen: 'Cuisine',
  kitchenReads:
    'Le menu, les commandes par code, les courses, l’argent de la semaine. Tous les téléphones l’ont.',
  desk: 'Permanence',
  deskReads: 'En plus : les surnoms, contacts et adresses de qui commande, et les dettes.',
  circle: 'Partage',
  circleReads: 'En plus : qui partage, avec quel poids, et ce que chacun reçoit.',
  onlyHeld: 'Les parties que ce téléphone n’a pas ne peuvent pas être données d’ici.',
  letIn: 'Faire entrer ce téléphone',
  lettingIn: 'La réponse se prépare…',
  giveTitle: 'Ta réponse',
  giveNear: 'Montre ce code au nouveau téléphone, qui touche « Lire la réponse » et filme.',
  giveFar: 'Envoie ce texte au nouveau téléphone. Il ne s’ouvre que là. Puis comparez les images.',
  thenData: 'C’est lu là-bas ? Il lui faut encore le carnet lui-même.',
  handOver: 'Lui passer le carnet',
  done: 'Terminé',
} as const;
