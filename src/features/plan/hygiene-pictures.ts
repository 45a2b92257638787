import { CircleEllipsis, Flame, Refrigerator, Snowflake, Sparkles, Thermometer } from 'lucide';

/** A picture for each kind of line, for who does not read. */
export const HYGIENE_PICTURE = {
  fridge: Refrigerator,
  core: Thermometer,
  'hot-hold': Flame,
  cooling: Snowflake,
  cleaned: Sparkles,
  other: CircleEllipsis,
} as const;
