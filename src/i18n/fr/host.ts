export const host = {
  title: 'L’hébergeur de Carnet',
  settingsHint: 'Envoie-t-il toutes les protections ?',
  intro:
    'L’hébergeur est l’endroit d’où vient Carnet. Ce téléphone lui demande, à lui seul, s’il envoie les protections que cette version attend.',
  ask: 'Demander à l’hébergeur',
  asking: 'La question est partie…',
  silent:
    'Carnet ne peut pas le demander maintenant : l’hébergeur ne répond pas. Réessaie avec du réseau ; Carnet marche sans.',
  allGood: 'Rien à revoir : ce qui protège la page est là.',
  toMend: 'À revoir avec la personne qui héberge Carnet : {n}',
  results: 'Ce que l’hébergeur envoie',
  limits:
    'Cette liste trouve un oubli, pas une trahison : un hébergeur hostile peut aussi changer cette page.',
  good: 'En ordre',
  covered: 'La page s’en charge',
  missing: 'Manque',
  wrong: 'Pas comme attendu',
  idle: 'Sans objet ici',
  sent: 'Reçu : {sent}',
  policy:
    'Rien d’étranger à Carnet ne s’exécute dans la page, et elle ne parle à personne d’autre.',
  framing: 'Carnet ne s’ouvre pas à l’intérieur de la page d’un autre.',
  referrer: 'Un lien suivi ne dit pas d’où tu viens.',
  sniffing: 'Un fichier n’est jamais pris pour autre chose que ce qu’il est.',
  opener: 'La page qui a ouvert Carnet ne peut pas le commander.',
  embedding: 'Un autre site ne peut pas se servir des fichiers de Carnet.',
  features: 'Pas de micro, pas de position, pas de paiement ; la caméra pour les codes seulement.',
  transport: 'Le navigateur revient toujours par une connexion chiffrée.',
  freshPage: 'La page est redemandée à chaque fois : une correction arrive vite.',
  freshWorker: 'La partie qui marche sans réseau est redemandée à chaque fois.',
  keptFiles: 'Les fichiers qui ne changent jamais ne sont pas retéléchargés.',
  missingFile: 'Un fichier absent est dit absent : sinon l’écran reste blanc.',
} as const;
