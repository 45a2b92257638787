export const plainWords = {
  title: 'Ce qu’il faut savoir',
  hint: 'Ce qui est gardé, jusqu’à quand, et ce que Carnet ne peut pas faire',
  intro: 'À lire avant d’écrire dans Carnet, ou à se faire lire par quelqu’un.',
  keptTitle: 'Ce qui est gardé, et où',
  onPhones: 'Tout est sur les téléphones du groupe. Pas de compte, pas de serveur qui peut lire.',
  noNames:
    'Des surnoms, pas de vrais noms. Ni papiers, ni nationalité, ni photo de personne, ni heures de travail : Carnet ne les demande jamais.',
  rings:
    'Un téléphone de la cuisine a les plats, les nombres et des codes. Les noms et contacts de qui commande sont sur ceux de la permanence. Le partage est sur ceux qui le tiennent.',
  sealed:
    'C’est chiffré. Mais sans le verrou de Carnet, la clé est aussi sur le téléphone : qui le copie peut lire.',
  relay: 'Avec un relais, des paquets fermés y passent. Il voit quand et combien, jamais quoi.',
  untilTitle: 'Jusqu’à quand',
  untilAddresses: 'Les adresses : jusqu’à midi, le lendemain de la remise.',
  untilContacts: 'Les surnoms et contacts de qui commande : sept jours après la remise.',
  untilDebts: 'Ce qui reste dû : jusqu’à ce que ce soit réglé.',
  untilWeeks:
    'Une semaine : jusqu’à sa clôture, puis le temps choisi par le groupe. Ensuite il reste des totaux, et combien de fois chaque membre a fait chaque tâche.',
  untilCircle: 'Le partage, avec les poids : tant que le groupe ne l’efface pas.',
  cannotTitle: 'Ce que Carnet ne peut pas faire',
  cannotTraces:
    'Les boîtes mail, les SMS, les applications de discussion et les extraits de banque gardent leurs propres traces. Carnet ne peut pas les effacer.',
  cannotHost:
    'L’endroit d’où vient Carnet (son hébergeur) voit qu’un appareil le charge. S’il devenait hostile, il pourrait envoyer une fausse mise à jour qui lit tout.',
  cannotOpenPhone:
    'Qui tient ce téléphone ouvert peut lire ce que tu peux lire. Mets un code à ton téléphone, et le verrou de Carnet.',
  cannotTakeBack:
    'Ce que quelqu’un a vu ou copié, Carnet ne peut pas le reprendre. Un téléphone écarté garde ce qu’il avait déjà.',
  cannotHide: 'Carnet ne se cache pas : son nom et son icône sont neutres, c’est tout.',
  trustTitle: 'Ce que peut faire un téléphone de la cuisine',
  trustKitchen:
    'Un téléphone qui n’a que le carnet de la cuisine peut lire le menu, les totaux et les commandes par code. Il pourrait aussi inscrire de faux paiements, de fausses avances ou de fausses clôtures, toujours sous son propre nom, jusqu’à ce que le groupe l’écarte.',
  trustSettling:
    'C’est pourquoi la clôture montre chaque mouvement d’argent avec le téléphone qui l’a inscrit : relisez-la ensemble.',
  eraseTitle: 'Si tu penses à effacer',
  eraseBefore:
    'Tout effacer est fait pour un téléphone perdu, volé, ou que tu quittes. Tu peux le faire quand tu veux, sans dire pourquoi.',
  eraseOrder:
    'Si la police ou un juge a déjà donné un ordre sur ce téléphone, effacer après peut être une infraction.',
  eraseAsk:
    'Carnet ne donne pas de conseil juridique. Demande à une avocate, à un avocat ou à une association, avant d’en avoir besoin.',
  eraseExpiry: 'Ce qui part tout seul à son jour protège mieux que d’effacer dans la panique.',
} as const;
