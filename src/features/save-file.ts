import { browserTimer } from '../ui/timer.ts';

/** How long a browser may take to begin a download, in milliseconds. */
const KEPT_FOR_MS = 60_000;

/** Saves a file on the phone. Not a link of the page: the router would take a click on it for its own. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  browserTimer().after(KEPT_FOR_MS, () => URL.revokeObjectURL(url));
}
