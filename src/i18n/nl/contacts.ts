import type { AreaCatalog } from '../catalog.ts';

export const contacts = {
  title: 'Rechten en contacten',
  settingsHint: 'Wie bellen, wat je mag zeggen of weigeren',
  empty:
    'Er staat niets op voorhand. De groep noteert hier wie te bellen en wat te zeggen: juridische hulp, advocaat, vakbond, arts, iemand van de groep. Kijk elk nummer samen na. Alles blijft leesbaar zonder netwerk.',
  newTitle: 'Een lijn toevoegen',
  whoReads: 'Alle telefoons van de keuken zullen deze lijn lezen.',
  continued: 'Je was beginnen schrijven: het staat er nog.',
  titleField: 'Wie, of welk recht',
  titleHint: 'Bijvoorbeeld een vereniging, of “Als de politie komt”.',
  aboutField: 'Wat je moet weten',
  aboutHint: 'Uren, talen, wat te zeggen. Zonder de naam van iemand die beschermd moet worden.',
  phoneField: 'Telefoon',
  phoneHint: 'Leeg als de lijn alleen om te lezen is.',
  keep: 'Deze lijn toevoegen',
  kept: '{title}: bewaard',
  removed: '{title}: weggehaald',
  call: 'Bellen',
} as const satisfies AreaCatalog<'nl', 'contacts'>;
