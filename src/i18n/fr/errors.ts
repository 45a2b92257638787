export const errors = {
  QuotaExceeded:
    'Ce téléphone est plein : rien n’a été enregistré. Libère un peu de place, puis recommence.',
  EntryTooLarge: 'C’est trop long pour être enregistré d’un coup. Raccourcis-le, puis recommence.',
  StorageLost:
    'Le navigateur a perdu l’accès à la mémoire du téléphone. Recharge la page ; ce qui était enregistré y est encore.',
  NewerVersion:
    'Une version plus récente de Carnet a écrit sur ce téléphone. Recharge la page pour l’utiliser.',
  BookClosed: 'Cette partie du carnet n’est plus sur ce téléphone.',
  BookUnreadable: 'Cette partie du carnet ne peut pas être lue sur ce téléphone.',
  WeekTooFar: 'Cette semaine est trop lointaine. Vérifie la date de ce téléphone.',
  GroupExists: 'Il y a déjà un groupe sur ce téléphone.',
  NicknameMissing: 'Écris un surnom, même court.',
  NicknameLong: 'Ce surnom est trop long : {most} lettres au plus.',
  OrderEmpty: 'Ajoute au moins un plat.',
  HandoverMissing: 'Choisis une heure ou la livraison ; « pas encore dit » va aussi.',
  AddressMissing: 'Écris l’adresse de livraison.',
  NoteNamesPerson:
    'Le mot pour la cuisine contient le surnom. Enlève-le : la cuisine ne voit que le code.',
  TextTooLong: 'C’est trop long : {limit} signes au plus.',
  MomentMissing: 'Écris la date et l’heure du message.',
  MomentInFuture: 'Cette heure n’est pas encore passée. Vérifie la date et l’heure du message.',
  OverCap: '{wouldBe} plats principaux pour un plafond de {cap} : choisis quoi faire.',
  OrderGone: 'Cette commande n’est plus là. Elle a été retirée entre-temps.',
  NotAnAmount: 'Ce n’est pas un montant. Écris par exemple 9,50.',
  TooPrecise: 'Deux chiffres au plus après la virgule : 9,50.',
  TooLarge: 'C’est trop grand : moins d’un million d’euros.',
  Negative: 'Un montant ne peut pas être plus petit que zéro.',
  PhotoUnreadable:
    'Ce fichier n’est pas une photo que ce téléphone sait lire. Choisis-en une autre.',
  PhotoTooHeavy:
    'Cette photo est trop lourde : {megabytes} Mo au plus. Choisis-en une plus petite.',
  PhotoTooDetailed: 'Cette photo reste trop grande, même rétrécie. Choisis-en une autre.',
  MenuNotReady: 'Le menu a changé entre-temps : il reste des choses à compléter.',
} as const;
