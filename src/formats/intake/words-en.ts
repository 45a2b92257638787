import type { LanguageWords } from './language-words.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function numbers(): Map<string, number> {
  const all = new Map(UNITS.map((word, value) => [word, value] as const));
  TENS.forEach((word, at) => {
    all.set(word, (at + 2) * 10);
    UNITS.slice(1, 10).forEach((unit, less) =>
      all.set(`${word} ${unit}`, (at + 2) * 10 + less + 1),
    );
  });
  for (const [word, value] of [
    ['half a dozen', 6],
    ['half dozen', 6],
    ['a dozen', 12],
    ['single', 1],
  ] as const)
    all.set(word, value);
  return all;
}

/** English. */
export const ENGLISH: LanguageWords = {
  numbers: numbers(),
  vagueNumbers: new Map([
    ['a couple of', 2],
    ['a couple', 2],
    ['couple of', 2],
    ['a few', 0],
    ['few', 0],
    ['some', 0],
    ['several', 0],
    ['a pair of', 2],
  ]),
  one: 'a an',
  small: 'of the with and in on a an style home made homemade',
  joining: 'of with in on style the',
  portions:
    'portion portions serving servings plate plates bowl bowls box boxes piece pieces order orders pot pots times of the your those these ' +
    'big large small nice good great delicious lovely more extra other single x helping helpings dessert desserts starter starters main mains',
  linking:
    'i we us me it make that please would like want take have get d ll ve will be for just lets let s so then actually finally rather in fact put down',
  counted:
    'people persons person adult adults child children kid kids friend friends neighbour neighbours neighbor neighbors guest guests colleague colleagues sister sisters brother brothers ' +
    'son sons daughter daughters year years month months week weeks day days hour hours minute minutes min mins times euro euros pound pounds km floor floors bag bags ' +
    'question questions thing things message messages mail mails email emails order orders place places pm am flat flats bell bells of us them him her st nd rd th ways tables seats',
  known:
    'hi hello hey dear good morning evening afternoon thanks thank you thx please pls cheers bye regards best kind sorry yes no ok okay great fine sure lovely perfect ' +
    'i me my mine we us our ours you your yours he him his she her hers they them their it its this that these those who what which when where why how ' +
    'a an the and or but so if then because as at by for from in into of off on onto out over to up with without about after before between until till than ' +
    'am is are was were be been being do does did done doing have has had having will would shall should can could may might must ll ve re d m s t don doesn didn won wouldn isn aren wasn couldn can cannot ' +
    'get got take takes took want wants wanted like liked love loved need needs order orders ordered ordering reserve book pick picking collect collecting come coming go going bring add remove cancel change make made put keep send sent receive received pay paid eat eating ate ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august september october november december ' +
    'today tomorrow yesterday week weeks next last this time times hour hours day days evening night noon pm am o clock ' +
    'street road avenue floor door bell address phone number total all both each every everything nothing something anything some any many much more less most least few several enough ' +
    'also too just only really very quite maybe perhaps probably possible possibly again still already not never always usual same instead actually finally rather hopefully ' +
    'dish dishes starter starters main mains dessert desserts menu menus meal meals portion portions serving servings plate plates bowl box boxes big large small hot cold spicy vegan halal ' +
    'friend friends neighbour neighbor flatmate flatmates husband wife partner mum mom dad mother father sister brother son daughter kid kids child children family colleague colleagues people person ' +
    'cash transfer bank price cost costs euro euros allergic allergy allergies nuts gluten lactose here there home house flat apartment delivery deliver delivered slot slots first second third half quarter past ' +
    'soup soap coup soon son sun sure share sauce side extra word words message mail email confirm confirmation news look looking forward see know think hope happy',
  veggie: 'veggie veggies vegetarian vegetarians vegan vegans veg',
  starters: 'starter starters',
  mains: 'main mains dish dishes',
  desserts: 'dessert desserts',
  anyDish: 'meal meals menu menus',
  or: 'or',
  and: 'and n',
  months: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  cues: {
    past: 'was|were|had been|delicious|loved|enjoyed|thanks for the|thank you for the|thanks so much for the|last week|last time|last thursday|yesterday|we had|i had|ate|i ordered|we ordered|have ordered|already ordered|paid|had ordered|amazing|tasted|got|received|missing|brilliant',
    told: 'had asked|i asked for|we asked for|i ordered|we ordered|had ordered|have ordered|already ordered|i paid|we paid|just paid|paid for|not received|haven t received|confirmation for|was missing|were missing|you forgot',
    asks: 'how much|how many|what|which|when|why|is the|is there|are there|are the|is it|are they|does the|do you have|have you got|do you still have|does it|any left|left|still available|contain|contains|can you tell|could you tell|spicy|gluten free|did you get|did you receive',
    tells:
      'tell me|let me know|send me|confirm that|confirm if|know if|know whether|explain|remind me',
    requests:
      'can you|could you|would you|is that ok|is that right|could i|can i|may i|could we|can we|may we|would it be possible|is it possible|possible to|would it be ok|could you put|can you put|could you keep|can you keep|could you save|can you save|could you add|can you add|could you reserve|can you reserve|too late to|too late for|still order|ok',
    wishes:
      'please|pls|i d like|we d like|would like|i would like|i want|we want|i ll have|we ll have|i ll take|we ll take|i take|we take|will take|will have|order|ordering|to order|get|can i have|for me|for us|put me down|put us down|count me in for|reserve|book|need|i d love|we d love|would love|have',
    maybe:
      'maybe|perhaps|probably|possibly|about|around|roughly|might|i think|we think|not sure|at least|up to|approximately|or so|i guess|let you know|will confirm|to be confirmed|thinking of|ish|hopefully|tempted',
    if: 'if there is|if there are|if you have|if you still have|if any|in case|provided|as long as',
    otherwise:
      'actually none|but none|otherwise|or else|if not|failing that|alternatively|if there s none|if there are none|if sold out|if you run out',
    nextWeek:
      'next week|next time|the week after|following week|in two weeks|in 2 weeks|next month|thursday after|from next week',
    cancel:
      'cancel|cancelling|canceling|cancellation|cancelled|call off|withdraw my order|scrap my order|forget my order|drop my order',
    absent:
      'can t come|cannot come|can t make it|cannot make it|won t be there|won t be able|not be able to come|not coming|won t come|won t make it|count me out|not going to make it|can t be there',
    change:
      'instead|instead of|change|changing|make that|make it|add|adding|actually|in addition|on top|one more|two more|three more|another|extra|rather than|in total|altogether|update|amend|correction|mistake|remove|without the|drop the|swap|replace|switch|more|fewer|less|after all',
    adds: 'more|extra|another|add|additional|on top|in addition',
    removes:
      'remove|drop|cancel|take off|take out|scrap|no longer need|don t need the|without the|skip|leave out|less|fewer',
    asBefore:
      'as usual|the usual|my usual|our usual|same as [a-z]+ [a-z]+|same as|the same as [a-z]+ [a-z]+|the same as|same order|the same again|same again|like last time|like last week|as last time|as last week|same thing|the same',
    restSame:
      'the rest|rest stays|everything else|rest is the same|nothing else changes|rest unchanged',
    delivery: 'delivery|deliver|delivered|delivering|bring it to|drop it off|drop off',
    menu: 'the menu|your menu|menu please|what s on|what is on|what s cooking|what are you cooking|send me the menu|see the menu|which dishes|what dishes',
    noted: 'noted|well noted|got it|got your order|all noted|order received',
    no: 'no|not|without|don t|never|neither|nor|except|none of the|do not|hold the|won t',
    correction:
      'no|sorry|wait|oops|correction|i mean|i meant|rather|actually|scratch that|make that|make it|oh no|no wait|nope',
    insteadOf: 'instead of|rather than|in place of|and not|not',
    totalAfter: 'in total|altogether|in all|total|all together|overall|together',
    totalBefore:
      'total|total of|in total|that makes|which makes|that s|so|makes|altogether|sum|grand total',
    notSlot:
      'finish|finishing|work|working|until|before|after|leave|leaving|class|meeting|train|closes|close|earlier than|by|deadline',
    allergy:
      'allerg[a-z]*|intoleran[a-z]*|coeliac|celiac|diabet[a-z]*|pregnant|gluten free|without gluten|no gluten|lactose free|no salt|no nuts|without nuts|no onions?|without onions?|no garlic|no coriander|without coriander|no cilantro|not too spicy|not spicy|no chill?i|no pork|no sauce|extra spicy|less salt|mild please|no cheese|no egg|doesn t eat|don t eat|do not eat|can t eat|cannot eat',
    door: 'doorbell|ring the|ring twice|ring|door code|code for the door|floor|buzzer|intercom|leave it|call me when|knock|wheelchair|hard of hearing|around the back',
    collects:
      'will pick it up|will pick up|will collect|will come for it|is picking up|picks up|will pick them up|is collecting|will come and get it|will fetch',
    goesOn: 'and|and also|also|oh and|plus|i forgot|forgot|as well as|and then',
    each: 'each|apiece|per person|of each|everyone',
    iAm: 'it s|this is|i m|i am|my name is|here is|its',
    onBehalf: 'on behalf of|order for|ordering for|writing for|in the name of|in name of',
    forOther:
      'my neighbour|my neighbor|my mother|my mum|my mom|my dad|my father|my sister|my brother|my daughter|my son|my wife|my husband|my partner|my friend|my flatmate|my colleague|the kids|my roommate|him|her|them|my girlfriend|my boyfriend',
    forMe: 'for me|for us|for myself|mine',
    firstSlot:
      'first slot|early slot|earlier slot|first time slot|first pickup|first pick up|earliest slot|early one',
    lastSlot:
      'second slot|late slot|later slot|last slot|second time slot|last pickup|latest slot|late one',
    including: 'including|of which|one of them|one of which|incl',
    topic: 'for the|of the|as for the|about the|regarding the|the',
  },
};
