/** What a customer is told, in French: the source of truth. */
export const fr = {
  subject: 'Ta commande {code}',
  confirmed: 'Bonjour ! Ta commande {code} est confirmée.',
  waiting:
    'Bonjour ! C’est presque complet : ta commande {code} est sur la liste d’attente. On te prévient dès qu’une place se libère.',
  full: 'Bonjour ! Malheureusement c’est complet cette semaine : on ne peut pas prendre ta commande {code}. À bientôt !',
  late: 'Bonjour ! Ta commande {code} est arrivée après l’heure limite ({moment}) : les courses sont faites, on ne peut plus l’ajouter. À la semaine prochaine !',
  changed: 'Bonjour ! Ta commande {code} a changé. La voici maintenant :',
  cancelled: 'Bonjour ! C’est noté : ta commande {code} est annulée. À une prochaine fois !',
  line: '{quantity} × {dish}',
  total: 'Total : {amount}',
  slot: 'Retrait {day} à {slot}.',
  day: 'C’est pour {day}',
  delivery: 'Livraison {day}.',
  pay: 'Par virement : {account}, {amount}, communication {reference}. Ou en espèces sur place.',
  payReference: 'Par virement : communication {reference}. Ou en espèces sur place.',
  noted: 'Bonjour ! Ta commande {code} est bien notée : on te confirme bientôt.',
  menu: 'Bonjour ! Voici le menu de {day} :',
  menuLine: '{dish} : {price}',
  menuSlots: 'Retrait à {slots}.',
  menuSlotsOrDelivery: 'Retrait à {slots}, ou livraison.',
  menuUntil: 'Pour commander : réponds avec tes plats et ton heure avant {moment}.',
};
