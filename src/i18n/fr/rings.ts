export const rings = {
  // What a phone without a ring does not see
  word: 'Pas sur ce téléphone',
  names:
    'Les noms et les contacts sont sur les téléphones de la permanence. Ici, tout marche par code.',
  contact:
    'Le nom et le contact sont sur les téléphones de la permanence. C’est de là que part la réponse.',
  search: 'Chercher un code',
  debts: 'Ce qui reste dû des semaines d’avant est sur les téléphones de la permanence.',
  reference: 'La communication de virement est sur les téléphones de la permanence.',
  kinds: 'Qui partage et qui soutient : c’est sur les téléphones des personnes qui partagent.',
  leaving: 'Si cette personne partage, dis-le aussi sur un téléphone du partage.',
  sharedBefore:
    'Ce téléphone ne voit pas ce qui est déjà partagé : un paiement arrivé après un partage peut manquer ici. Mieux vaut clôturer sur un téléphone du partage.',
  notDesk: 'Les noms, contacts, adresses et dettes : ils sont sur les téléphones de la permanence.',
  notCircle: 'Le partage : il est sur les téléphones des personnes qui partagent.',

  // An order taken for the desk
  sealedForm:
    'Le surnom, le contact et l’adresse partent sous clé à la permanence : après, ce téléphone ne peut plus les relire.',
  noInbox:
    'Aucun téléphone de la permanence n’a encore ouvert cette semaine. Note la commande sans nom, et donne son code à la permanence.',
  personUnseen: 'Le nom et le contact se changent sur un téléphone de la permanence.',
  addressUnseen: 'L’adresse se note sur un téléphone de la permanence.',
  waitsForDesk: 'Le nom attend sous clé qu’un téléphone de la permanence ouvre cette semaine.',
  notOpened:
    'Le nom a été noté sur un autre téléphone, sous une clé qui n’est pas encore arrivée ici.',

  // The round, shown to a deliverer
  showSheet: 'Montrer au livreur',
  sheetFor:
    'La personne qui livre ouvre « Recevoir une tournée » sur son téléphone et filme cet écran. Son téléphone efface tout demain à 6 heures.',
  sheetBack: 'Revenir à la tournée',
  receiveSheet: 'Recevoir une tournée',
  receiveFrom: 'Filme l’écran d’un téléphone de la permanence, dans Jeudi, Tournée.',
  sheetReceived: 'Tournée reçue',
  sheetUntil: 'Adresses et contacts reçus de la permanence. Ce téléphone les efface {when}.',
  receiveAgain: 'Recevoir à nouveau',
  sheetAmount: 'À encaisser : {amount}',
  notArrived: 'Cette commande n’est pas encore sur ce téléphone',
} as const;
