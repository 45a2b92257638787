export const ownYear = {
  title: 'Mon année',
  detail: 'Ce que j’ai reçu, gardé pour moi',
  why: 'Si tu veux, ce téléphone garde pour toi ce que tu as reçu, semaine et montant. Aucun autre téléphone ne le reçoit. Mais qui tient ce téléphone ouvert peut le lire : à toi de voir si cela t’aide ou te met en danger.',
  whoseFirst: 'Dis d’abord, dans Cuisine, à qui est ce téléphone.',
  keep: {
    one: 'Garder {n} partage pour moi',
    many: 'Garder {n} de partages pour moi',
    other: 'Garder {n} partages pour moi',
  },
  kept: 'Gardé sur ce téléphone seulement',
  allKept: 'Rien de nouveau à garder.',
  empty: 'Rien n’est gardé ici.',
  yearTotal: '{year} : {amount}',
  drop: 'Enlever {year}',
  dropped: '{year} : enlevé',
  dropLimit:
    'Enlevé, ce n’est plus montré. Une trace chiffrée reste sur ce téléphone jusqu’à ce que Carnet y soit effacé.',
  toKeep: 'Garder mon année pour moi',
} as const;
