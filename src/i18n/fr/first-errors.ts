/** What can go wrong behind the first door, or before any. */
export const firstErrors = {
  QuotaExceeded:
    'Ce téléphone est plein : rien n’a été enregistré. Libère un peu de place, puis recommence.',
  EntryTooLarge: 'C’est trop long pour être enregistré d’un coup. Raccourcis-le, puis recommence.',
  StorageRefused:
    'Ce navigateur ne laisse rien garder ici. C’est souvent une fenêtre privée, ou des cookies bloqués : ouvre Carnet dans une fenêtre ordinaire. Ce qui était gardé ailleurs y est encore.',
  StorageLost:
    'Le navigateur a perdu l’accès à la mémoire du téléphone. Recharge la page ; ce qui était enregistré y est encore.',
  NewerVersion:
    'Une version plus récente de Carnet a écrit sur ce téléphone. Rien n’est perdu : recharge la page pour l’utiliser.',
  BookClosed: 'Cette partie du carnet n’est plus sur ce téléphone.',
  PhoneLocked: 'Carnet est verrouillé : ouvre-le d’abord.',
  BookUnreadable: 'Cette partie du carnet ne peut pas être lue sur ce téléphone.',
  WeekTooFar: 'Cette semaine est trop lointaine. Vérifie la date de ce téléphone.',
  GroupExists: 'Il y a déjà un groupe sur ce téléphone.',
  NicknameMissing: 'Écris un surnom, même court.',
  NicknameLong: 'Ce surnom est trop long : {most} lettres au plus.',
  TextTooLong: 'C’est trop long : {limit} signes au plus.',
  MenuNotReady: 'Le menu a changé entre-temps : il reste des choses à compléter.',
  NicknameTaken:
    'Quelqu’un du groupe porte déjà ce surnom. Ajoute une lettre ou choisis-en un autre.',
  NoCircle: 'Ce téléphone n’a pas le carnet du partage : il ne peut ajouter que des soutiens.',
  EraseFailed: 'Tout n’a pas pu être effacé. Ferme les autres fenêtres de Carnet, puis recommence.',
  NotLater: 'Ce changement de clé est dépassé : un plus récent est déjà suivi.',
  RingMissing: 'Ce téléphone n’a pas la clé de cette partie.',
  NoKeys: 'Ce téléphone n’est dans aucun groupe.',
} as const;
