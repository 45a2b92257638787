export const safety = {
  title: 'Ce téléphone',
  keptTitle: 'Ce que ce téléphone garde',
  keptWhere:
    'Tout est dans le navigateur de ce téléphone, et nulle part ailleurs. C’est chiffré, mais la clé est aussi sur ce téléphone.',
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
  keptUntil: '{what} : effacé {when}',
  keptUntilSettled: '{what} : gardé jusqu’à la clôture, puis le temps choisi dans les réglages',
  cannotTitle: 'Ce que Carnet ne peut pas faire',
  cannotIntro: 'Il faut le savoir avant d’y écrire :',
  cannotTraces:
    'Les boîtes mail, les SMS, les applications de discussion et les extraits de banque gardent leurs propres traces. Carnet ne peut pas les effacer.',
  cannotHost:
    'L’endroit d’où vient Carnet (son hébergeur) voit qu’un appareil le charge. S’il devenait hostile, il pourrait envoyer une fausse mise à jour qui lit tout.',
  cannotOpenPhone:
    'Qui tient ce téléphone déverrouillé peut lire ce que tu peux lire. Mets un code à ton téléphone.',
  cannotHide: 'Carnet ne se cache pas : son nom et son icône sont neutres, c’est tout.',
  trustTitle: 'Ce que peut faire un téléphone de la cuisine',
  trustKitchen:
    'Un téléphone qui n’a que le carnet de la cuisine peut lire le menu, les totaux et les commandes par code. Il pourrait aussi inscrire de faux paiements, de fausses avances ou de fausses clôtures, toujours sous son propre nom, jusqu’à ce que le groupe l’écarte.',
  trustSettling:
    'C’est pourquoi la clôture montre chaque mouvement d’argent avec le téléphone qui l’a inscrit : relisez-la ensemble.',
  promiseTitle: 'Le navigateur garde-t-il ces données ?',
  promiseUnknown: 'Ce navigateur ne dit pas s’il les garde quand la place manque.',
  promised: 'Oui : il a promis de ne pas les effacer quand la place manque.',
  notPromised: 'Pas promis : il pourrait les effacer si le téléphone est plein.',
  promiseRefused:
    'Il n’a pas promis. Installe Carnet sur l’écran d’accueil ou utilise-le souvent, puis redemande.',
  promiseAsk: 'Demander au navigateur de les garder',
  version: 'Version de Carnet :',
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
