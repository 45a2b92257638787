import type { LanguageWords } from './language-words.ts';

const UNITS =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(
    ' ',
  );
const TENS: readonly (readonly [string, number, boolean])[] = [
  ['vingt', 20, false],
  ['trente', 30, false],
  ['quarante', 40, false],
  ['cinquante', 50, false],
  ['soixante', 60, true],
  ['septante', 70, false],
  ['quatre vingt', 80, true],
  ['huitante', 80, false],
  ['octante', 80, false],
  ['nonante', 90, false],
];

function numbers(): Map<string, number> {
  const all = new Map(UNITS.map((word, value) => [word, value] as const));
  const below = [...UNITS, 'dix sept', 'dix huit', 'dix neuf'];
  below.forEach((word, value) => all.set(word, value));
  for (const [word, value, upTo19] of TENS) {
    all.set(word, value);
    for (let more = 1; more < (upTo19 ? 20 : 10); more++) {
      const unit = below[more] ?? '';
      all.set(`${word} ${unit}`, value + more);
      if (more === 1 || more === 11) all.set(`${word} et ${unit}`, value + more);
    }
  }
  all.set('quatre vingts', 80);
  all.delete('un');
  for (const [word, value] of [
    ['une demi douzaine', 6],
    ['demi douzaine', 6],
    ['une douzaine', 12],
    ['2 douzaines', 24],
  ] as const)
    all.set(word, value);
  return all;
}

/** French, as in Liège: septante, nonante, « svp », « bcp ». */
export const FRENCH: LanguageWords = {
  numbers: numbers(),
  vagueNumbers: new Map([
    ['quelques', 0],
    ['une dizaine', 10],
    ['une quinzaine', 15],
    ['une vingtaine', 20],
    ['une trentaine', 30],
    ['une paire', 2],
    ['une poignee', 0],
    ['plusieurs', 0],
  ]),
  one: 'un une',
  small: 'de d du des la le les l au aux a en avec sans facon style mode chez nous',
  joining: 'de d du des au aux a l la le les en avec sur facon',
  portions:
    'portion portions part parts assiette assiettes barquette barquettes boite boites bol bols ration rations plat plats piece pieces fois ' +
    'petit petite petits petites grand grande grands grandes gros grosse grosses bon bonne bons bonnes beau belle beaux belles ' +
    'delicieux delicieuse delicieuses super fameux fameuse fameuses seul seule autre autres menu menus ravier raviers x de d du des vos votre ce cette ces dessert desserts entree entrees',
  linking:
    'en j je on nous m me mettez mets mettre met en veux veut voudrais voudrait voudrions prends prend prendrai prendrais prendra prendrons finalement plutot ' +
    'ce sera serait seront c est ca fait svp stp alors donc il elle faut faudra faudrait moi pour vais bien aussi s il vous te plait la les le aimerais ' +
    'reprends reprend commande commandons commander reserve prenons aimerait note notez ma mon vais aller',
  counted:
    'personne personnes pers adulte adultes enfant enfants petits gamin gamins gosse gosses bebe bebes ado ados convive convives invite invites ami amis amie amies copain copains ' +
    'copine copines collegue collegues voisin voisins voisine voisines fille filles fils garcon garcons frere freres soeur soeurs an ans mois semaine semaines jour jours heure heures h min ' +
    'minute minutes seconde secondes fois euro euros eur centime centimes km m metre metres kg g gr gramme grammes l litre litres cl etage etages etg ' +
    'sac sacs caisse caisses mot mots mail mails message messages question questions chose choses truc trucs commande commandes place places virement virements billet billets ' +
    'numero bonnet porte portes coup coups point points % famille familles menage maison autre bisou bisous bises bise merci mercis bus tram carte cartes photo photos ' +
    'appartement appart bureau soir soirs matin midi repas couvert couverts table tables tours arrets raison raisons doigts main mains bouche bouches eme e er ere boite boites',
  known:
    'bonjour bonsoir salut coucou hello bjr bsr slt merci mrc svp stp plait plaira oui non ok d accord super genial parfait nickel impeccable chouette cool ' +
    'je tu il elle on nous vous ils elles me m te t se s lui leur moi toi soi y en mon ton son ma ta sa mes tes ses notre nos votre vos leurs ' +
    'le la les l un une des du de d au aux a ce cet cette ces ca c cela ceci qui que qu quoi dont ou et mais or ni car donc si ' +
    'dans sur sous par pour pr avec sans chez vers entre depuis pendant avant apres contre comme des jusque jusqu jusqua environ ' +
    'est es suis sommes etes sont etait etaient etais ete etre sera serai serait seront soit ai as avons avez ont avait avaient avoir aura aurai aurais aurait eu ' +
    'fait faire fais faites font ferai ferait faisait va vas vais allons allez vont aller ira irai viens vient venir viendrai viendra viendrons viennent venons passe passer passerai passera passons passent passerons ' +
    'prends prend prendre prendrai prendra prendrais prendrait prendrons prenez prenons pris prise veux veut voulons voulez veulent voudrais voudrait voudrions vouloir aimerais aimerait aimerions aime aimons ' +
    'peux peut pouvez pouvons peuvent pourrais pourrait pourriez pourrai pourra pouvoir dois doit devons devoir faut faudrait faudra savoir sais sait saurai saurais savez ' +
    'commande commander commandes commandons commandez commanderai reserver reserve reservation souhaite souhaiterais souhaiterait souhaitons desire desirons note noter notez mettre mets mettez mettrez ajouter ajoute ajoutez rajouter rajoute rajoutez ' +
    'enlever enleve enlevez retirer retire retirez annuler annule annulez changer change changez changement modifier modification remplacer remplace remplacez ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre ' +
    'aujourd hui demain hier soir matin midi semaine prochaine prochain passe passee dernier derniere derniers fois heure heures h tot tard tantot toujours encore deja jamais souvent bientot maintenant ' +
    'retrait livraison livrer livre livrez livre livree domicile adresse rue avenue place quai numero tel telephone gsm total tout tous toute toutes rien plus moins tres trop assez bien mal peu beaucoup bcp ' +
    'aussi meme memes pareil seulement juste vraiment peut etre sinon finalement plutot surtout voila voici petit petite grand grande bon bonne bonnes bons beau belle nouveau nouvelle gros grosse ' +
    'ici la bas maison famille mari femme compagnon compagne mere pere maman papa fille fils enfant enfants soeur frere voisin voisine ami amie amis collegue collegues monsieur madame mme mr ' +
    'plat plats entree entrees dessert desserts menu menus repas portion portions part parts assiette assiettes boite boites quantite nombre liste commandes carte chaud chaude chauds froid froide ' +
    'cuisine cuisiner cuisines equipe casserole casseroles collectif asbl cordialement bisous bises bise bonne journee soiree weekend week end jour jours ' +
    'cash liquide virement virer payer paie paye paiement euro euros prix cher combien comment quand pourquoi quel quelle quels quelles lequel laquelle chacun chacune chaque ' +
    'possible impossible besoin envie faim adore adorons gouter plaisir avance dispo disponible reste restent resterait restait autre autres ' +
    'platre coupe coup soupir souper midi rouge mot mots mail message sms confirmation confirmer confirmez recu recue envoie envoyer envoye mais pas ne n point aucun aucune ' +
    'allergique allergie allergies arachide gluten lactose intolerant intolerante sonnette sonner sonnez escalier ascenseur etage porte code gauche droite rez chaussee bis ' +
    'suite ensemble seul seule selon sauf surement certainement svp desole desolee pardon oups euh ah oh eh hein hop bah ben bon allez tiens oufti miam mdr lol ' +
    'manger mange mangent mangerons mangera mangeons nourriture recette retard creneau creneaux premier deuxieme second seconde demie quart vegan sel epice epices piment sauce supplement extra ' +
    'commun chaque compris inclus inclusif gratuit offert offerts offre a+ tlm tt tte ttes tjs bcq ms ds ac dc qd pcq pq tps',
  veggie:
    'vege veges vegetarien vegetarienne vegetariens vegetariennes vegan vegans vegane vegetalien vegetalienne veggie vg',
  starters: 'entree entrees',
  mains: 'plat plats',
  desserts: 'dessert desserts',
  anyDish: 'menu menus repas formule formules',
  or: 'ou',
  and: 'et',
  months: [
    'janv',
    'fevr fev',
    'mars',
    'avr',
    'mai',
    'juin',
    'juil',
    'aout',
    'sept',
    'oct',
    'nov',
    'dec',
  ],
  weekdays: ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'],
  cues: {
    past:
      'etait|etaient|fut|furent|a ete|ont ete|un delice|un regal|des delices|regale|regales|regalee|regalees|delicieux|delicieuse|delicieuses|excellent|excellents|excellente|excellentes|' +
      'succulent|succulents|succulente|bravo|merci pour l|merci pour la|merci pour le|merci pour les|merci encore pour|merci beaucoup pour l[ea]s?|a adore|ai adore|avons adore|ont adore|on a adore|avons mange|a mange|ai mange|ont mange|' +
      'la derniere fois|semaine passee|semaine derniere|lundi passe|mardi passe|mercredi passe|jeudi passe|vendredi passe|samedi passe|dimanche passe|lundi dernier|mardi dernier|mercredi dernier|jeudi dernier|vendredi dernier|samedi dernier|dimanche dernier|hier|a repris|avons repris|ai repris|ai commande|avais commande|avons commande|a commande|avions commande|avait commande|a pris|ai pris|avons pris|avais pris|' +
      'ai paye|avons paye|a paye|payer pour|le virement pour|le virement de|verse|ai recu|avons recu|a recu|bien recu|etait prevu|avez oublie|manquait|manquaient|avez dit|m aviez|restait|restaient|avait|avaient',
    told: 'avais demande|ai demande|avons demande|avions demande|ai commande|avais commande|avons commande|a commande|avions commande|avait commande|ai deja commande|ai pris|avais pris|ai paye|avons paye|viens de payer|payer les|payer mes|paye les|paye mes|fait le virement|le virement pour|viens de verser|viens de virer|ai verse|avons verse|ai vire|avons vire|paiement de|paiement pour|versement de|versement pour|pas recu|pas encore recu|confirmation pour|ai mis ma commande|avez oublie|manquait|manquaient|il manque|avez note|aviez note|m avez mis',
    asks:
      'combien|quel|quelle|quels|quelles|c est quoi|qu est ce|qu y a|est ce qu il|est ce qu on|est ce que le|est ce que la|est ce que les|est ce que vous|est ce que ca|est ce que c|y a t il|y a il|y aura t il|il y a|contient|contiennent|' +
      'reste t il|il reste|il restait|il vous reste|vous reste|reste des|reste du|reste de la|reste encore|avez vous|vous avez|vous faites|faites vous|vous aurez|comment|pourquoi|quand|c est avec|c est sans|est il|est elle|sont ils|sont elles|est fait|se rechauffe|se congele|' +
      'c est fort|c est pique|est pique|est piquant|c est piquant|sans gluten|savez vous me dire|pouvez vous me dire|vous pouvez me dire|pourriez vous me dire|me confirmer qu|me confirmer que|ca coute|ca vaut|bien arrive|bien arrivee|bien note|bien notee|avez bien|a bien ete',
    tells:
      'me dire|nous dire|me confirmer|nous confirmer|confirmer que|confirmer qu|savoir si|savoir|expliquer|m envoyer|nous envoyer|envoyer le|me renseigner|m indiquer|me rappeler',
    requests:
      'tu me gardes|vous me gardez|tu me mets|vous me mettez|tu nous gardes|pourrais je|puis je|peut on|pourrait on|pourrions nous|pouvons nous|je peux|on peut|je pourrais|on pourrait|possible d avoir|possible de commander|possible de prendre|possible de reserver|possible de mettre|possible d avoir|c est possible|c est encore possible|ce serait possible|serait il possible|est ce possible|' +
      'est ce que je peux|est ce que je pourrais|est ce qu on peut|est ce qu on pourrait|ca va|c est bon|ok pour vous|vous pouvez me mettre|pouvez vous me mettre|pouvez vous me reserver|pouvez vous nous mettre|pourriez vous me|pourriez vous nous|tu peux me mettre|tu peux me garder|vous pouvez me garder|' +
      'moyen d avoir|moyen de prendre|moyen de commander|moyen de reserver|moyen de garder|moyen de mettre|moyen de livrer|y a moyen|aurait moyen|pouvez vous|pourriez vous|peux tu|pourrais tu|tu peux|vous pouvez|c est ca|c est bien ca|d accord|encore commander|encore prendre|trop tard pour|il est encore temps|encore temps',
    wishes:
      'voudrais|voudrait|voudrions|voudraient|aimerais|aimerait|aimerions|souhaite|souhaiterais|souhaiterait|souhaitons|souhaiterions|prends|prend|prendrai|prendra|prendrons|prenons|prendrais|prendrait|reprends|reprendrai|reprend|prendront|' +
      'je commande|on commande|nous commandons|commander|je reserve|il y aurait moyen|reserver|on reserve|mettez|mets moi|mets nous|mets m en|met m en|mets en moi|mets nous en|mettre|me mettre|pour moi|pour nous|ce sera|ca sera|ce serait pour|svp|stp|s il vous plait|s il te plait|s v p|je veux|on veut|il me faut|il nous faut|il me faudrait|il nous faudrait|faudrait|faudra|m en faut|nous en faut|garder|garde moi|gardez moi|gardez nous|' +
      'veux bien|voudrai|ma commande|notre commande|la commande|desire|desirons|partant pour|partante pour|partants pour|prevoyez|prevoir|comptez moi|comptez nous|notez|note moi|notez moi',
    maybe:
      'peut etre|environ|a peu pres|je pense|on pense|sans doute|probablement|normalement|eventuellement|je crois|j hesite|on hesite|a confirmer|je confirme plus tard|je te redis|je vous redis|je vous dirai|pas encore sur|pas sure|pas sur|pas certain|pas certaine|plus ou moins|au moins|au maximum|maximum|minimum|autour de|voire|disons|en principe|a priori|j aurais bien|me tente|me tenterait|il se peut|je me demande|je reflechis|je vais voir|on verra|grosso modo',
    if: 's il reste|si c est moins|si c est pas|s il vous reste|s il en reste|s il y a encore|si il reste|si vous avez encore|s il y en a|si y a|si c est avec|si c est sans|a condition|au cas ou',
    otherwise:
      'finalement aucune|finalement aucun|finalement rien|finalement non|plus aucune|sinon|a defaut|ou alors|ou bien|autrement|s il n y a plus|s il n y en a plus|s il n en reste|si plus de|si pas de',
    nextWeek:
      'semaine prochaine|la prochaine fois|prochaine fois|semaine suivante|dans 2 semaines|dans deux semaines|dans 15 jours|dans quinze jours|jeudi en huit|jeudi en quinze|mois prochain|jeudi d apres|jeudi suivant|la suivante',
    cancel:
      'annuler|annule|annulez|annulation|annulons|annulee|decommander|decommande|laissez tomber ma|laisse tomber ma|supprimer ma commande|supprimez ma commande|retirer ma commande|retirez ma commande|ne comptez plus sur|ne comptez pas sur|oubliez ma commande|desister|desiste',
    absent:
      'serai pas la|sera pas la|serons pas la|ne serai pas|ne serons pas|serai absent|serai absente|serons absents|pourrai pas venir|pourra pas venir|pourrons pas venir|peux pas venir|peut pas venir|pouvons pas venir|viendrai pas|viendra pas|viendrons pas|viens pas|vient pas|prendrai rien|prendra rien|prends rien|sans nous|sans moi|saurai pas venir|sait pas venir|ne prendrai pas|prendrons pas',
    change:
      'au lieu d|au lieu de|a la place d|a la place de|a la place|changement|changer ma commande|changer la commande|changer|modifier|modification|modifie|plutot|finalement|en plus|de plus|ajouter|ajoute|ajoutez|rajouter|rajoute|rajoutez|rajoutes|passer de|au total|en tout|remplacer|remplace|remplacez|enlever|enleve|enlevez|retirer|retire|retirez|supprimer|supprimez|en moins|de moins|corriger|correction|erreur|me suis trompe|me suis trompee|plus que|au final|mettre a jour|reduire|augmenter|monter a|descendre a|une de plus|un de plus|encore un|encore une',
    adds: 'en plus|de plus|supplementaire|supplementaires|en supplement|ajouter|ajoute|ajoutez|ajoutes|rajouter|rajoute|rajoutez|rajoutes|encore',
    removes:
      'enlever|enleve|enlevez|retirer|retire|retirez|supprimer|supprime|supprimez|annuler|annule|annulez|plus besoin d|plus besoin de|plus besoin du|plus besoin des|laisser tomber|laisse tomber|laissez tomber|veux plus|voulons plus|veut plus|sans le|sans la|sans les|plus de|en moins|de moins|oubliez|oublie',
    asBefore:
      'comme d habitude|comme d hab|comme dhab|comme toujours|comme a l accoutumee|comme la derniere fois|comme la fois passee|comme la semaine passee|comme la semaine derniere|comme jeudi passe|comme jeudi dernier|la meme chose que [a-z]+ [a-z]+|la meme chose que|la meme chose|meme chose que|meme chose|pareil que|pareil|idem que|idem|meme commande que|la meme commande|meme commande|mon habituel|ma commande habituelle|l habituel|l habituelle|comme ma soeur|comme mon voisin|comme ma voisine',
    restSame:
      'le reste|reste pareil|tout le reste|le reste ne|rien d autre ne change|sans changement|garde le reste|gardez le reste|reste inchange',
    delivery:
      'livraison|livrer|livre|livree|livres|livrez|livreriez|a domicile|etre livre|se faire livrer|apporter|deposer chez|deposez chez',
    menu: 'le menu|votre menu|la carte|menu de la semaine|menu svp|menu stp|quel menu|qu est ce qu il y a|quoi au menu|quoi de bon|quels plats|quels sont les plats|c est quoi le menu|recevoir le menu|envoyer le menu|avoir le menu',
    noted:
      'c est note|bien note|note merci|bien recu|note pour toi|note pour vous|j ai note|on a note|noted|noter ta commande',
    no: 'pas|sans|ni|aucun|aucune|jamais|sauf',
    correction:
      'mais c est|mais ce sera|mais il en faut|mais il m en faut|non|euh non|ah non|pardon|oups|correction|en fait|plutot|je voulais dire|je veux dire|je corrige|enfin|nan|zut|desole|desolee|finalement|euh',
    insteadOf:
      'au lieu de|au lieu d|au lieu des|au lieu du|a la place de|a la place des|a la place du|a la place d|plutot que|et non|et pas|pas',
    totalAfter:
      'au total|en tout|en tout et pour tout|au final|total|a nous tous|pour tous|ensemble',
    totalBefore:
      'total|total de|au total|en tout|ca fait|cela fait|ce qui fait|soit|donc|nombre total|soit en tout|total general|somme',
    notSlot:
      'finis|finit|finir|finissons|fini|termine|terminer|terminons|travaille|travail|boulot|sors|sort|rentre|rentrons|quitte|jusqu|jusque|avant|apres|pas avant|commence|cours|rdv|rendez vous|train|ferme|fermez|cloture|limite|au plus tard',
    allergy:
      'allergi[a-z]*|intoleran[a-z]*|coeliaque|celiaque|diabeti[a-z]*|enceinte|anaphyla[a-z]*|sans gluten|sans lactose|sans sel|sans piment|sans oignons?|sans ail|sans coriandre|sans sucre|sans porc|sans noix|sans arachides?|sans epices|sans sauce|sans olives?|sans fromage|sans lait|sans oeufs?|pas trop epices?|pas trop epicees?|pas trop piquante?s?|pas trop pimentee?s?|pas trop sale[a-z]*|pas piquant|pas epice|pas de piment|bien epice|bien cuit|peu epice|moins epice|plus epice|ne supporte pas|ne mange pas|ne mangent pas|ne peut pas manger|ne digere pas',
    door: 'sonnette|sonner|sonnez|sonne|digicode|code porte|code d entree|etage|interphone|au fond de|porte bleue|porte verte|porte rouge|appelez|appeler en arrivant|deposer devant|laissez devant|n entend pas|chaise roulante|fauteuil roulant|a mobilite',
    collects:
      'passera prendre|passera chercher|viendra chercher|viendra prendre|vient chercher|vient prendre|passe prendre|passe chercher|passera les chercher|viendra les chercher|recuperera|passera recuperer|viendra recuperer',
    goesOn:
      'et|et aussi|aussi|ah et|ah oui|oh et|j ai oublie|j oubliais|on a oublie|avec aussi|plus|ainsi que|et puis|puis|encore',
    each: 'chacun|chacune|de chaque|par personne|chaque|de tout',
    iAm: 'c est|c|ici|je suis|je m appelle|moi c est|mon nom est|ici c est',
    onBehalf:
      'de la part de|de la part d|au nom de|au nom d|commande pour|ecris pour|vous ecris pour|ecris au nom de|commander pour|commande de',
    forOther:
      'ma voisine|mon voisin|mes voisins|ma mere|mon pere|maman|papa|ma soeur|mon frere|ma fille|mon fils|ma femme|mon mari|mon amie|mon ami|ma copine|mon copain|ma grand mere|mon grand pere|ma tante|mon oncle|ma cousine|mon cousin|ma collegue|mon collegue|ma belle mere|mon beau pere|ma compagne|mon compagnon|les enfants|les filles|elle|lui|eux|elles',
    forMe: 'pour moi|pour nous|moi',
    firstSlot:
      'premier creneau|1er creneau|premiere heure|premier passage|premier horaire|creneau 1|plus tot des deux|premier service',
    lastSlot:
      'dernier creneau|second creneau|deuxieme creneau|2e creneau|2eme creneau|second horaire|dernier passage|second passage|creneau 2|dernier horaire|deuxieme service|plus tard des deux',
    including: 'dont|y compris|parmi lesquels',
    topic:
      'pour le|pour la|pour les|pour l|des|concernant le|concernant la|concernant les|quant au|quant aux|quant a la|cote|niveau|du|de la|le|la|les',
  },
};
