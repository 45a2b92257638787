import { deviceAddedKind } from '../store/books/device-facts.ts';
import type { Texts } from '../i18n/texts.ts';
import type { ScreenProps } from './screen-props.ts';

/** What people call a phone, by its id. */
export type DeviceNames = (device: string) => string;

/**
 * The names of phones as whoever added them wrote them, in any ring this phone holds; a short neutral
 * one for a phone without. Reads signals: what calls it follows them.
 */
export function deviceNames(
  {
    phone,
    group,
    deskBook,
    circleBook,
  }: Pick<ScreenProps, 'phone' | 'group' | 'deskBook' | 'circleBook'>,
  { t }: Pick<Texts, 't'>,
): DeviceNames {
  const keys = phone.shelf.keys.value;
  const labels = new Map<string, string>();
  for (const [id, { label }] of Object.entries(keys?.trusted ?? {})) labels.set(id, label.trim());
  for (const book of [group.book, deskBook, circleBook])
    for (const { data } of book?.facts(deviceAddedKind).value ?? [])
      if (data.label.trim() !== '') labels.set(data.id, data.label.trim());
  return (device) => {
    if (device === keys?.device.id) return t('tray.thisPhone');
    return labels.get(device) || t('tray.otherPhone', { id: device.slice(0, SHORT_ID) });
  };
}

/** Signs of a device's id that tell two unnamed phones apart. */
const SHORT_ID = 4;
