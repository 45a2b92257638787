import { foldWord } from './fold-word.ts';

// What dishes are made of and called in French, English, Dutch and Arabic, so that a menu in one language is
// understood in another. `wider>word: …`: the wider word also names it (« viande » names what has beef).

const LINES = `
soup: soupe, potage, veloute, soup, soep, soepje, soepen, شوربه, شوربا, حساء, شوربات
salad: salade, salad, slaatje, salades, sla, سلطه, سلطات
stew: ragout, stew, stoofpot, stoofvlees, stoverij, يخنه
sandwich: sandwich, broodje, broodjes, ساندويش, سندويش
pie: tarte, quiche, pie, taart, taartje, فطيره, فطاير, كيش
cake: gateau, cake, gebak, كيك, كيكه, كعكه
cookie: biscuit, cookie, koekje, koekjes, بسكويت
bread: pain, bread, brood, خبز
rice: riz, rice, rijst, رز, ارز
pasta: pates, pasta, معكرونه, باستا
noodle: nouille, noodle, noedel, noedels, نودلز
couscous: couscous, kouskous, كسكس, كسكسي
semolina: semoule, semolina, griesmeel, سميد
fries: frites, frite, fries, friet, frietjes, frieten, patat, بطاطا مقليه
potato: pomme de terre, pommes de terre, patate, patates, pdt, potato, potatoes, aardappel, aardappelen, aardappels, بطاطا, بطاطس
sweet-potato: patate douce, patates douces, sweet potato, sweet potatoes, zoete aardappel
vegetable: legume, vegetable, veg, groente, groenten, groentes, خضار, خضر, خضروات
meat: viande, meat, vlees, لحمه, لحم
meat>beef: boeuf, beuf, boef, beef, rund, rundvlees, rundsvlees, لحم بقر, بقر, لحم بقري
meat>veal: veau, veal, kalf, kalfsvlees, عجل
meat>lamb: agneau, mouton, lamb, mutton, lam, lamsvlees, schaap, لحم غنم, غنم, خروف, ضان
meat>pork: porc, cochon, pork, varken, varkensvlees, خنزير
meat>ham: jambon, ham, hesp
meat>bacon: lardon, lardons, bacon, spek, spekjes
meat>sausage: saucisse, sausage, worst, worstje, سجق, نقانق
meat>mince: hache, mince, gehakt, لحم مفروم
meat>goat: chevre viande, cabri, goat, geit, geitenvlees, ماعز
meat>rabbit: lapin, rabbit, konijn, ارنب
meat>chicken: poulet, poule, volaille, chicken, kip, kippen, kippetje, دجاج, فراخ, جاج, دجاجه
meat>duck: canard, duck, eend, بط
meat>turkey: dinde, turkey, kalkoen, حبش, ديك رومي
meat>meatball: boulet, boulette, boulettes, meatball, meatballs, gehaktbal, gehaktballen, balletje, balletjes, كفته
fish: poisson, fish, vis, سمك
fish>tuna: thon, tuna, tonijn, تونه, تون, طون
fish>cod: cabillaud, morue, cod, kabeljauw
fish>salmon: saumon, salmon, zalm, سلمون
fish>sardine: sardine, sardientje, sardines, سردين
fish>mackerel: maquereau, mackerel, makreel
fish>tilapia: tilapia
fish>trout: truite, trout, forel
seafood: fruits de mer, seafood, zeevruchten
shrimp: crevette, gamba, gambas, scampi, scampis, shrimp, shrimps, prawn, garnaal, garnalen, جمبري, قريدس, روبيان
mussel: moule, mussel, mossel, mosselen, بلح البحر
squid: calamar, squid, inktvis, كلمار
egg: oeuf, oeufs, egg, ei, eieren, بيض, بيضه
cheese: fromage, cheese, kaas, جبن, جبنه
cheese>feta: feta, فيتا
cheese>mozzarella: mozzarella, موزاريلا
cheese>goat-cheese: fromage de chevre, chevre, goat cheese, goats cheese, geitenkaas
milk: lait, milk, melk, حليب
yoghurt: yaourt, yogourt, yoghurt, yogurt, لبن, زبادي
cream: creme, cream, room, كريمه, قشطه
butter: beurre, butter, boter, زبده
tofu: tofu, توفو
lentil: lentille, lentilles, lentil, linze, linzen, عدس
chickpea: pois chiche, pois chiches, chickpea, chickpeas, chick pea, chick peas, kikkererwt, kikkererwten
chickpea>hummus: houmous, hoummous, humus, hummus, hoemoes, حمص
bean: haricot, haricots, feve, feves, bean, beans, boon, bonen, فاصوليا, فول
pea: petit pois, petits pois, peas, erwt, erwten, doperwten, بازلا, بازيلا
pea>split-pea: pois casses, split pea, split peas, spliterwten
tomato: tomate, tomato, tomatoes, tomaat, tomaten, بندوره, طماطم
onion: oignon, ognon, onion, ui, uien, ajuin, بصل
garlic: ail, garlic, knoflook, look, ثوم
carrot: carotte, carrot, wortel, wortelen, wortels, wortelsoep, جزر
leek: poireau, leek, prei, كراث
pumpkin: potiron, potimarron, citrouille, courge, butternut, pumpkin, squash, pompoen, قرع, يقطين
courgette: courgette, zucchini, كوسا, كوسى
aubergine: aubergine, eggplant, باذنجان
pepper: poivron, bell pepper, paprika, فليفله, فلفل
spinach: epinard, epinards, spinach, spinazie, سبانخ
cabbage: chou, choux, cabbage, kool, ملفوف
cauliflower: chou fleur, cauliflower, bloemkool, قرنبيط, زهره
mushroom: champignon, mushroom, paddenstoel, champignons, فطر, مشروم
avocado: avocat, avocado, افوكادو
olive: olive, olijf, olijven, زيتون
okra: gombo, okra, باميه, باميا
cassava: manioc, cassava, maniok, كاسافا
cassava-leaf: feuille de manioc, feuilles de manioc, cassava leaves, cassava leaf, maniokbladeren, maniokblad
plantain: banane plantain, bananes plantain, plantain, plantains, bakbanaan, bakbananen, plantin
corn: mais, corn, maize, ذره
beetroot: betterave, beetroot, beet, rode biet, bieten, شمندر
chicory: chicon, chicons, endive, chicory, witloof, witlof
lemon: citron, lemon, citroen, ليمون, حامض
lime: citron vert, lime, limoen
orange: orange, sinaasappel, sinaasappelen, appelsien, appelsienen, برتقال, برتقاله
apple: pomme, apple, appel, appels, appelen, تفاح, تفاحه
pear: poire, pear, peer, peren, اجاص, كمثرى
banana: banane, banana, banaan, bananen, موز
mango: mangue, mango, مانجو, مانغا, منجا
pineapple: ananas, pineapple, اناناس
coconut: coco, noix de coco, coconut, kokos, kokosnoot, kokosmelk, lait de coco, coconut milk, جوز هند, جوز الهند
date: datte, dattes, dadel, dadels, تمر
fig: figue, fig, vijg, vijgen, تين
apricot: abricot, apricot, abrikoos, abrikozen, مشمش
prune: pruneau, pruneaux, prune, prunes, pruim, pruimen, برقوق, خوخ
raisin: raisin sec, raisins, rozijn, rozijnen, زبيب
strawberry: fraise, strawberry, strawberries, aardbei, aardbeien, فراوله
raspberry: framboise, raspberry, raspberries, framboos, frambozen
rhubarb: rhubarbe, rhubarb, rabarber
cherry: cerise, cherry, cherries, kers, kersen, كرز
fruit: fruit, fruits, vruchten, فواكه, فاكهه
almond: amande, almond, amandel, amandelen, لوز
walnut: noix, walnut, walnoot, walnoten, جوز
hazelnut: noisette, hazelnut, hazelnoot, بندق
peanut: arachide, arachides, cacahuete, cacahuetes, cacahouete, peanut, pinda, pindas, فول سوداني
pistachio: pistache, pistachio, pistaches, فستق
sesame: sesame, sesam, سمسم
chocolate: chocolat, choco, chocolate, chocolade, شوكولا, شوكولاته
vanilla: vanille, vanilla, فانيلا
caramel: caramel, karamel, كراميل
speculoos: speculoos, spekuloos, speculaas
cinnamon: cannelle, cinnamon, kaneel, قرفه
ginger: gingembre, ginger, gember, زنجبيل
mint: menthe, mint, munt, نعنع, نعناع
coriander: coriandre, coriander, cilantro, koriander, كزبره
parsley: persil, parsley, peterselie, بقدونس
saffron: safran, saffron, saffraan, زعفران
curry: curry, cari, kerrie, كاري
honey: miel, honey, honing, عسل
sugar: sucre, sugar, suiker, سكر
beer: biere, beer, bier
wine: vin, wine, wijn
rose: rose, rosewater, rozen, ورد
ice-cream: glace, ice cream, ijs, ijsje, بوظه, ايس كريم
pancake: crepe, pancake, pannenkoek, pannenkoeken
waffle: gaufre, waffle, wafel, wafels
pudding: pudding, بودنغ
rice-pudding: riz au lait, rice pudding, rijstpap, رز بحليب, رز بالحليب
mousse: mousse, موس
compote: compote, appelmoes
mash: puree, stoemp, mash, هريس
dumpling: ravioli vapeur, dumpling, dumplings
skewer: brochette, brochettes, skewer, skewers, spies, spiesje, spiesjes, اسياخ, سيخ
spring-roll: rouleau de printemps, rouleaux de printemps, spring roll, spring rolls, loempia, loempias
burger: burger, hamburger, برغر
pizza: pizza, بيتزا
omelette: omelette, omelet, عجه
gratin: gratin, ovenschotel
starter-roll: nem, nems
croquette: croquette, kroket, kroketten, كروكيت
stuffed: farci, farcie, farcis, farcies, stuffed, gevuld, gevulde, محشي
grilled: grille, grillee, grilles, grillees, braise, braisee, grilled, gegrild, gegrilde, مشوي
fried: frit, fried, gebakken, مقلي
smoked: fume, fumee, smoked, gerookt, gerookte, مدخن
spicy: epice, epicee, pimente, pimentee, piquant, piquante, spicy, hot, pikant, pikante, حار
red: rouge, red, rode, rood, احمر
green: vert, verte, green, groene, groen, اخضر
white: blanc, blanche, white, witte, wit, ابيض
`;

export interface FoodWords {
  /** Folded words, one to three of them with spaces between → what they name. */
  readonly concepts: ReadonlyMap<string, string>;
  /** What a concept is also named by. */
  readonly wider: ReadonlyMap<string, string>;
}

/** The words for what dishes are made of. */
export const FOOD: FoodWords = readLines();

function readLines(): FoodWords {
  const concepts = new Map<string, string>();
  const wider = new Map<string, string>();
  for (const line of LINES.trim().split('\n')) {
    const [name = '', words = ''] = line.split(': ');
    const [parent, own] = name.includes('>') ? name.split('>') : [undefined, name];
    if (own === undefined) continue;
    if (parent !== undefined) wider.set(own, parent);
    for (const word of words.split(', '))
      if (!concepts.has(foldWord(word))) concepts.set(foldWord(word), own);
  }
  return { concepts, wider };
}
