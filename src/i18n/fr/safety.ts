export const safety = {
  title: 'Ce téléphone',
  keptTitle: 'Ce que ce téléphone garde',
  keptWhere:
    'C’est dans le navigateur de ce téléphone. C’est chiffré ; sans le verrou, la clé est aussi sur ce téléphone.',
  keptGroup:
    'Le groupe : surnoms, réglages, décisions, plats déjà cuisinés, totaux des semaines. Gardé tant que tu n’effaces pas.',
  keptDesk:
    'Ce qui reste dû d’une semaine clôturée : surnom et contact. Gardé jusqu’à ce que ce soit réglé.',
  keptCircle:
    'Le partage : qui partage, avec quel poids, ce qui a été remis. Gardé tant que tu n’effaces pas.',
  keptMine:
    'Tes recettes privées, et ton année si tu la gardes : sur aucun autre téléphone, ni dans aucun échange. Elles partent avec ce téléphone ; une copie de secours les garde.',
  weekOf: 'Semaine du {day}',
  partWeek: 'menu, commandes par code, argent',
  partContacts: 'surnoms et contacts de qui commande',
  partAddresses: 'adresses de livraison',
  partDrafts: 'ce qui est commencé et pas encore enregistré',
  partSheet: 'la tournée montrée par la permanence : adresses et contacts',
  partReceipts: 'photos de tickets de caisse',
  promiseTitle: 'Le navigateur garde-t-il ces données ?',
  promiseUnknown: 'Ce navigateur ne dit pas s’il les garde quand la place manque.',
  promised: 'Oui : il a promis de ne pas les effacer quand la place manque.',
  notPromised: 'Pas promis : il pourrait les effacer si le téléphone est plein.',
  promiseRefused:
    'Il n’a pas promis. Installe Carnet sur l’écran d’accueil ou utilise-le souvent, puis redemande.',
  promiseAsk: 'Demander au navigateur de les garder',
  version: 'Version de Carnet :',
  sameTitle: 'Est-ce le vrai Carnet ?',
  sameHint:
    'Six images viennent des fichiers de Carnet que ce téléphone garde. Deux téléphones qui ont la même version montrent les mêmes, et qui publie Carnet connaît celles de chaque version. Si elles diffèrent, un des deux a d’autres fichiers : parlez-en avant d’y écrire.',
  sameShow: 'Montrer les six images',
  sameLabel: 'Les six images de ce Carnet',
  sameNotYet:
    'Ce téléphone ne garde pas encore tous les fichiers de Carnet. Reste un moment avec du réseau, puis redemande.',
  sameFailed: 'Les images ne se préparent pas sur ce téléphone.',
  eraseTitle: 'Tout effacer',
  eraseHint: 'En deux gestes, même sans réseau.',
  erase: 'Effacer ce téléphone…',
  eraseAsk: 'Effacer ce téléphone ?',
  eraseLoses:
    'Tu perds tout ce que Carnet garde ici : groupe, menus, commandes, contacts, argent, partage, réglages.',
  eraseOnlyCopy: 'C’est la seule copie. Personne ne pourra la retrouver.',
  eraseNow: 'Effacer dans 5 secondes',
  eraseStop: 'Arrêter',
  eraseCounts: 'Tout sera effacé dans {n} secondes. Arrêter est toujours possible.',
  erasing: 'Effacement…',
} as const;
