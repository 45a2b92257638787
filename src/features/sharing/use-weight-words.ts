import { useTexts } from '../../i18n/use-texts.ts';

/** Writes a weight given in hundredths: 160 is « 1,6 ». */
export function useWeightWords(): (hundredths: number) => string {
  const { number } = useTexts();
  return (hundredths) => number(hundredths / 100);
}
