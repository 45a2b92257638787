export const whatIf = {
  title: 'Et si…',
  detail: 'Prix, bio, plafond, réserve : ce que les semaines passées auraient donné',
  nothingChanges:
    'Un calcul sur les semaines clôturées, comme si les mêmes personnes avaient commandé. Rien ne change pour de vrai.',
  imagine: 'Imaginer',
  price: 'Prix d’un plat principal',
  organic: 'Part d’achats bio',
  premium: 'Le bio coûte en plus',
  premiumWhy:
    'Départ : le groupe dit que tout en bio demanderait environ 50 % de plus sur les prix. Ce n’est pas un prix mesuré : comparez avec vos tickets.',
  cap: 'Plafond de plats principaux',
  capWhy:
    'Plus bas seulement : personne ne sait qui serait venu avec un plafond plus haut. Ce qui n’est pas cuisiné n’est ni vendu ni acheté.',
  reserveField: 'Gardé en réserve',
  asItWas: 'comme c’était',
  reset: 'Remettre comme c’était',
  result: 'Ce que cela donnerait',
  middleWeek: 'Une semaine du milieu : celle du {day}',
  wholeYear: {
    one: 'Toute l’année {year}, {n} semaine',
    many: 'Toute l’année {year}, {n} de semaines',
    other: 'Toute l’année {year}, {n} semaines',
  },
  before: 'Avant',
  after: 'Avec',
  income: 'Rentrées',
  purchases: 'Courses',
  reserve: 'Réserve',
  toShare: 'À partager',
  deficit: 'Manque',
  rise: 'Pour payer le bio sans rien prendre au partage : {amount} de plus par plat principal, ou {percent} de plus sur tous les prix.',
  weights: 'Avec d’autres poids',
  weightsWhy:
    'La semaine du milieu, comme un premier partage. Les vrais poids se changent dans le partage, ensemble.',
  weightsElsewhere: 'Essayer d’autres poids : sur les téléphones des personnes qui partagent.',
  paperLine: '{word} : {value}',
} as const;
