import type { BankLine } from '../../domain/bank-line.ts';
import { type IsoWeek, parseIsoWeek } from '../../domain/calendar.ts';
import { parseCommunication } from '../../formats/structured-communication.ts';

/** The week a reference of ours would be of (`orderCommunication`); null for any other line. */
export function referredWeek({ structured, text }: BankLine): IsoWeek | null {
  for (const words of [structured, text]) {
    const communication = parseCommunication(words);
    const [, year, number] =
      (communication.ok && /^0(\d{2})(\d{2})/.exec(communication.value)) || [];
    const week = parseIsoWeek(`20${year}-W${number}`);
    if (week.ok) return week.value;
  }
  return null;
}
