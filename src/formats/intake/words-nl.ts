import type { LanguageWords } from './language-words.ts';

const UNITS =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  );
const TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');

function numbers(): Map<string, number> {
  const all = new Map(UNITS.map((word, value) => [word, value] as const));
  TENS.forEach((word, at) => {
    all.set(word, (at + 2) * 10);
    UNITS.slice(1, 10).forEach((unit, less) => {
      all.set(`${unit}en${word}`, (at + 2) * 10 + less + 1);
      all.set(`${unit} en ${word}`, (at + 2) * 10 + less + 1);
    });
  });
  all.delete('een');
  for (const [word, value] of [
    ['een half dozijn', 6],
    ['half dozijn', 6],
    ['een dozijn', 12],
    ['eentje', 1],
    ['tweemaal', 2],
    ['driemaal', 3],
  ] as const)
    all.set(word, value);
  return all;
}

/** Dutch, as in Flanders and the Netherlands. */
export const DUTCH: LanguageWords = {
  numbers: numbers(),
  vagueNumbers: new Map([
    ['een paar', 2],
    ['paar', 2],
    ['enkele', 0],
    ['een stuk of drie', 3],
    ['een tiental', 10],
    ['een vijftal', 5],
  ]),
  one: 'een n',
  small: 'de het van met en in op uit een a la',
  joining: 'van met in op en uit',
  portions:
    'portie porties bord borden bakje bakjes stuk stuks stukje stukjes kom kommen doos dozen schotel schotels maal keer x van de het die deze kleine klein grote groot lekkere lekker goede gewone extra andere hoofdgerecht hoofdgerechten dessert desserts voorgerecht voorgerechten gerecht gerechten',
  linking:
    'ik we wij graag wil wilde willen neem nemen maar er daarvan dan dus toch uiteindelijk liever zou zouden het wordt voor mij ons doe doen doe maar alstublieft aub svp a u b had hebben',
  counted:
    'personen persoon pers mensen volwassenen volwassene kinderen kind vrienden vriend vriendin buren buur gasten collega collegas zus zussen broer broers zoon zonen dochter dochters jaar maand maanden week weken dag dagen ' +
    'uur uren minuut minuten min euro euros keer verdieping verdiepingen zakken zak vraag vragen ding dingen bericht berichten mail mails bestelling bestellingen plaatsen u ste de bus km man',
  known:
    'dag hallo hoi goeiedag goedendag goedemorgen goeiemorgen goedemiddag goedenavond goeienavond beste bedankt dank dankjewel dankuwel merci alvast groet groeten groetjes vriendelijke met ja nee neen ok oke prima super top graag alstublieft aub svp ' +
    'ik mij me mijn wij we ons onze jij je jou jouw u uw hij hem zijn haar zij ze hun het dit dat deze die wie wat welk welke wanneer waar waarom hoe hoeveel er daar hier ' +
    'een de het en of maar want dus als dan omdat om aan bij door in naar na op over per te tegen tot tussen uit van via voor voordat zonder zoals ' +
    'ben bent is zijn was waren wordt worden word heb hebt heeft hebben had hadden zal zult zullen zou zouden kan kunt kunnen kon mag mogen moet moeten wil wilt willen wou ' +
    'neem neemt nemen nam bestel bestelt bestellen besteld bestelling bestellingen reserveren kom komt komen kwam ga gaat gaan haal haalt halen ophalen afhalen breng brengen leveren levering geleverd bezorgen annuleren annuleer wijzigen wijziging veranderen toevoegen zet zetten doe doet doen maak maken eet eten gegeten betaal betalen betaald ' +
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december ' +
    'vandaag morgen gisteren week weken volgende vorige deze keer uur uren half kwart avond middag dag dagen ' +
    'straat laan plein weg verdieping deur bel adres telefoon nummer totaal samen alles alle beide elk elke ieder iedereen niets iets enkele sommige veel meer minder meest genoeg ' +
    'ook nog wel niet geen al alleen maar eens even echt heel erg zeer misschien waarschijnlijk mogelijk weer altijd nooit gewoonlijk zelfde hetzelfde toch liever eigenlijk uiteindelijk anders ' +
    'gerecht gerechten voorgerecht voorgerechten hoofdgerecht hoofdgerechten nagerecht dessert desserts menu maaltijd maaltijden portie porties bord bakje bakjes klein kleine groot grote warm koud vegan halal lekker ' +
    'vriend vriendin buurman buurvrouw man vrouw partner mama papa moeder vader zus broer zoon dochter kind kinderen familie collega mensen personen ' +
    'cash overschrijving prijs kost euro allergisch allergie noten gluten lactose hoop weet denk bericht mail antwoord bevestiging tijd net late laat vroeg eerste tweede',
  veggie:
    'vegetarisch vegetarische veggie vegan veganistisch veganistische plantaardig plantaardige vega',
  starters: 'voorgerecht voorgerechten',
  mains: 'hoofdgerecht hoofdgerechten gerecht gerechten',
  desserts: 'nagerecht nagerechten dessert desserts',
  anyDish: 'menu menus maaltijd maaltijden',
  or: 'of ofwel',
  and: 'en',
  months: [
    'jan',
    'feb',
    'maart mrt',
    'apr',
    'mei',
    'jun',
    'jul',
    'aug',
    'sep',
    'okt',
    'nov',
    'dec',
  ],
  weekdays: ['ma maa', 'di din', 'wo woe', 'do don', 'vr vri', 'za zat', 'zo zon'],
  cues: {
    past: 'was|waren|heerlijk|gesmaakt|genoten|vorige week|vorige keer|vorige donderdag|gisteren|bedankt voor de|bedankt voor het|dank voor de|dank voor het|hebben gegeten|heb gegeten|heb besteld|hebben besteld|had besteld|al besteld|betaald|gekregen|ontvangen|verrukkelijk|overgeschreven',
    told: 'heb besteld|hebben besteld|had besteld|al besteld|besteld heb|heb betaald|hebben betaald|net betaald|nog niet ontvangen|geen bevestiging|bevestiging voor',
    asks: 'hoeveel|wat|welke|welk|wanneer|waarom|is er|zijn er|is het|is de|zijn de|heb je|hebben jullie|heeft u|nog over|bevat|bevatten|hoe|kan u mij zeggen|kan je mij zeggen|pikant|zit er|zitten er',
    tells: 'mij zeggen|me zeggen|laten weten|doorsturen|opsturen|bevestigen dat|weten of',
    requests:
      'kan je|kunt u|kan u|zou je|zou u|klopt dat|kan ik|kunnen we|kunnen wij|mag ik|mogen we|mogen wij|zou ik|zouden we|is het mogelijk|mogelijk om|zou het kunnen|kan je|kan u|kunt u|kunnen jullie|nog bestellen|te laat om|te laat voor|zou je',
    wishes:
      'graag|wil|willen|wilde|wou|zou willen|neem|nemen|bestel|bestellen|voor mij|voor ons|aub|alstublieft|alsjeblieft|a u b|had graag|hadden graag|reserveer|reserveren|doe maar|doe mij|zet mij|mag|mogen|hebben|krijgen|bestelling',
    maybe:
      'misschien|ongeveer|waarschijnlijk|denk|denken|wellicht|mogelijk|een stuk of|minstens|hooguit|maximum|niet zeker|weet nog niet|laat nog weten|normaal|een beetje|eventueel|rond de|zo n',
    if: 'als er nog|als je nog|als jullie nog|als u nog|indien er|in geval',
    otherwise: 'anders|zo niet|indien niet|als er geen',
    nextWeek:
      'volgende week|volgende keer|de week daarna|week erop|binnen twee weken|over twee weken|volgende maand',
    cancel:
      'annuleren|annuleer|annulering|afzeggen|afbestellen|schrappen|mijn bestelling intrekken|geannuleerd|bestelling annuleren',
    absent:
      'kan niet komen|kunnen niet komen|ben er niet|zijn er niet|niet aanwezig|kom niet|komen niet|er niet bij|zonder ons|zonder mij',
    change:
      'in plaats van|i p v|ipv|wijzigen|wijziging|veranderen|aanpassen|aanpassing|toch|toch liever|liever|erbij|extra|toevoegen|bij|meer|minder|uiteindelijk|in totaal|vervangen|weglaten|verwijderen|schrap|eigenlijk|maak er|maak daar|nog een',
    adds: 'erbij|extra|toevoegen|bijkomend|meer|bij|nog',
    removes:
      'weglaten|verwijderen|schrap|schrappen|annuleer|annuleren|niet meer nodig|minder|laat maar vallen|zonder de',
    asBefore:
      'zoals gewoonlijk|zoals altijd|zoals vorige keer|zoals vorige week|het gebruikelijke|hetzelfde als [a-z]+ [a-z]+|hetzelfde als|hetzelfde|zelfde als|dezelfde bestelling|als gewoonlijk',
    restSame: 'de rest|rest blijft|rest hetzelfde|al de rest',
    delivery:
      'leveren|levering|geleverd|bezorgen|bezorgd|bezorging|thuis brengen|aan huis|thuis leveren|thuisgeleverd',
    menu: 'het menu|de menu|menu aub|wat staat er|wat eten we|wat is er|welke gerechten|menu doorsturen|menu krijgen',
    noted: 'genoteerd|goed ontvangen|staat genoteerd|is genoteerd',
    no: 'geen|niet|zonder|nooit|noch|behalve',
    correction:
      'nee|neen|sorry|wacht|oei|correctie|ik bedoel|bedoel|liever|eigenlijk|toch|maak er|maak daar',
    insteadOf: 'in plaats van|i p v|ipv|en niet|niet',
    totalAfter: 'in totaal|in het totaal|totaal|samen|alles samen|tesamen',
    totalBefore: 'totaal|totaal van|in totaal|dus|dat maakt|dat is|samen|wordt',
    notSlot: 'klaar|werk|werken|tot|voor|na|vertrek|trein|sluit|gedaan|later dan|vroeger|uiterlijk',
    allergy:
      'allerg[a-z]*|intoleran[a-z]*|coeliakie|diabet[a-z]*|zwanger|glutenvrij|zonder gluten|lactosevrij|zonder zout|zonder noten|zonder ui|zonder ajuin|zonder look|zonder koriander|zonder pikant|niet te pikant|niet pikant|geen varkensvlees|zonder saus|geen noten|zonder kaas|zonder ei|eet geen|eten geen|mag geen|verdraagt geen',
    door: 'bel|bellen|aanbellen|verdieping|deurcode|code van de deur|achterom|rolstoel|laat het|voordeur|zet het',
    collects:
      'komt het ophalen|komt ophalen|haalt het op|haalt op|komt het halen|komt halen|haalt alles op|komt afhalen|zal het ophalen',
    goesOn: 'en|en ook|ook|oh en|plus|vergeten|en nog|ah ja',
    each: 'elk|ieder|per persoon|van elk|iedereen',
    iAm: 'het is|dit is|ik ben|mijn naam is|hier is|met',
    onBehalf: 'namens|in naam van|bestelling voor|bestellen voor|schrijf voor|op naam van',
    forOther:
      'mijn buurvrouw|mijn buurman|mijn buren|mijn moeder|mijn vader|mijn zus|mijn broer|mijn dochter|mijn zoon|mijn vrouw|mijn man|mijn vriend|mijn vriendin|mijn collega|de kinderen|hem|haar|hen|mama|papa',
    forMe: 'voor mij|voor ons|mezelf',
    firstSlot: 'eerste tijdslot|eerste slot|vroegste slot|eerste moment|eerste uur|vroegste moment',
    lastSlot:
      'tweede tijdslot|tweede slot|laatste slot|laatste moment|tweede moment|laatste tijdslot',
    including: 'waarvan|inclusief|waaronder',
    topic: 'voor de|voor het|van de|van het|wat de|de|het',
  },
};
