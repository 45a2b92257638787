export const relay = {
  title: 'Relais',
  settingsHint: 'Garder les téléphones à jour par le réseau',
  intro:
    'Un relais garde les téléphones du groupe à jour quand il y a du réseau. Il ne peut rien lire : il ne voit que des paquets fermés, leur taille et l’heure.',
  state: 'En ce moment',
  demo: 'La semaine d’exemple n’utilise pas de relais : elle reste sur ce téléphone.',
  information: 'À savoir',

  // In one word, on top of every screen
  wordOff: 'Sur ce téléphone',
  wordUpToDate: 'À jour',
  wordWorking: 'Échange en cours',
  wordUnsent: { one: '{n} à envoyer', many: '{n} à envoyer', other: '{n} à envoyer' },
  wordOffline: 'Hors ligne',
  wordOfflineUnsent: {
    one: 'Hors ligne, {n} à envoyer',
    many: 'Hors ligne, {n} à envoyer',
    other: 'Hors ligne, {n} à envoyer',
  },
  wordArriving: '{done} sur {of} reçus',
  wordNeedsPass: 'Relais : mot de passe',
  wordFull: 'Relais plein',
  wordEnded: 'Relais : nouvelle saison',
  wordRefused: 'Relais : refusé',
  wordNotStored: 'Pas pu garder',
  wordTooFast: 'Le relais fait attendre',

  // What it means and what to do
  off: 'Le relais n’est pas utilisé. Tout reste sur les téléphones et passe de l’un à l’autre par code ou par fichier.',
  resting: 'Ce téléphone et le relais ont la même chose.',
  working: 'Les nouveautés vont et viennent. Tu peux continuer à travailler.',
  unreachable:
    'Pas de réseau, ou le relais ne répond pas. Rien n’est perdu : ce téléphone réessaie tout seul.',
  'needs-pass':
    'Le relais demande son mot de passe. Écris-le ci-dessous, comme la personne qui l’héberge l’a donné.',
  full: 'Le relais n’a plus de place. Rien n’est perdu ici. Préviens la personne qui l’héberge, et échange par code ou fichier en attendant.',
  ended:
    'Le relais a fermé le carnet du groupe : personne n’y a rien écrit depuis longtemps. Rien n’est perdu ici. Sous « Téléphones », fais « Nouvelle saison » : l’échange reprend.',
  refused:
    'Le relais a refusé ce que ce téléphone envoie. Rien n’est perdu ici. Mets l’app à jour, ou préviens la personne qui l’héberge, et échange par code ou fichier en attendant.',
  'not-stored':
    'Ce téléphone n’a pas pu garder ce qui est arrivé. Libère de la place, puis touche « Synchroniser maintenant ».',
  'too-fast': 'Le relais demande d’attendre un peu. Ce téléphone reprend tout seul.',
  lastTime: 'Dernière fois que tout est passé :',
  notYet: 'pas encore depuis l’ouverture',
  unsent: 'À envoyer :',

  pass: 'Mot de passe du relais',
  passHint:
    'Donné par la personne qui héberge le relais. Il suffit de l’écrire sur un seul téléphone du groupe.',
  use: 'Utiliser ce relais',
  change: 'Changer le mot de passe',
  saved: 'Mot de passe du relais enregistré',
  forget: 'Ne plus donner ce mot de passe',
  forgetHint:
    'Les nouvelles semaines n’iront plus au relais. Ce qui y est déjà s’y efface à sa date.',
  forgotten: 'Mot de passe du relais enlevé',
  now: 'Synchroniser maintenant',
  nowBusy: 'Synchronisation…',
  resendTitle: 'Un doute ?',
  resendHint:
    'Si un autre téléphone ne reçoit pas ce qui est écrit ici, compare tout avec le relais : ce qui lui manque part à nouveau. Rien ne compte deux fois.',
  resend: 'Tout renvoyer au relais',
  resendBusy: 'Comparaison…',
  resent: {
    one: '{n} paquet manquait au relais : il est reparti.',
    many: '{n} paquets manquaient au relais : ils sont repartis.',
    other: '{n} paquets manquaient au relais : ils sont repartis.',
  },
  resentNothing: 'Le relais a tout ce qui est sur ce téléphone.',
  resentNot:
    'Le relais n’a pas répondu pour tout : rien n’est perdu. Réessaie quand il y a du réseau.',
  stopTitle: 'Sans relais',
  stopHint:
    'Ce téléphone n’envoie et ne reçoit plus rien par le relais. Il garde tout, et échange par code ou par fichier. Pour que tout le groupe arrête, fais de même sur chaque téléphone.',
  stop: 'Arrêter le relais sur ce téléphone',
  stopped:
    'Le relais est arrêté sur ce téléphone. Tout reste ici, et passe aux autres par code ou par fichier.',
  goOn: 'Utiliser de nouveau le relais',
} as const;
