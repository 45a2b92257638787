import type { AreaCatalog } from '../catalog.ts';

export const host = {
  title: 'De host van Carnet',
  settingsHint: 'Stuurt die alle beveiligingen mee?',
  intro:
    'De host is de plek waar Carnet vandaan komt. Deze telefoon vraagt aan die plek, en aan niemand anders, of ze de beveiligingen stuurt die deze versie verwacht.',
  ask: 'Het aan de host vragen',
  asking: 'De vraag is vertrokken…',
  silent:
    'Carnet kan het nu niet vragen: de host antwoordt niet. Probeer opnieuw met netwerk; Carnet werkt ook zonder.',
  allGood: 'Niets te herstellen: wat de pagina beschermt, is er.',
  toMend: 'Na te kijken met wie Carnet host: {n}',
  results: 'Wat de host meestuurt',
  limits:
    'Deze lijst vindt een vergetelheid, geen verraad: een vijandige host kan ook deze pagina veranderen.',
  good: 'In orde',
  covered: 'De pagina zorgt ervoor',
  missing: 'Ontbreekt',
  wrong: 'Niet zoals verwacht',
  idle: 'Hier niet van toepassing',
  sent: 'Ontvangen: {sent}',
  policy: 'Niets vreemds draait in de pagina, en ze praat met niemand anders.',
  framing: 'Carnet gaat niet open binnen de pagina van iemand anders.',
  referrer: 'Een gevolgde link vertelt niet waar je vandaan komt.',
  sniffing: 'Een bestand wordt nooit voor iets anders gehouden dan het is.',
  opener: 'De pagina die Carnet opende, kan het niet besturen.',
  embedding: 'Een andere site kan de bestanden van Carnet niet gebruiken.',
  features: 'Geen microfoon, geen locatie, geen betaling; de camera alleen voor codes.',
  transport: 'De browser komt altijd terug via een versleutelde verbinding.',
  freshPage: 'De pagina wordt elke keer opnieuw gevraagd: een herstelling komt snel aan.',
  freshWorker: 'Het deel dat zonder netwerk werkt, wordt elke keer opnieuw gevraagd.',
  keptFiles: 'Bestanden die nooit veranderen, worden niet opnieuw gedownload.',
  missingFile: 'Een bestand dat er niet is, wordt zo gemeld: anders blijft het scherm wit.',
} as const satisfies AreaCatalog<'nl', 'host'>;
