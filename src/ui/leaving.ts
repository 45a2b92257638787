/** Said on the window when the app itself is about to cover it: a share sheet, a picker, another app. */
const LEAVING = 'carnet-leaving';

/** Says that the app is about to send a person elsewhere for a moment. */
export function sayLeaving(): void {
  window.dispatchEvent(new Event(LEAVING));
}

/** Opens the phone's share sheet. Rejects when it was left without sharing. */
export function shareOut(data: ShareData): Promise<void> {
  sayLeaving();
  return navigator.share(data);
}

/** Calls back each time the app sends a person elsewhere: by a link, a picker, a printer, a share sheet. */
export function onLeaving(page: Document, listener: () => void): void {
  window.addEventListener(LEAVING, listener);
  window.addEventListener('beforeprint', listener);
  page.addEventListener('click', ({ target }) => leadsAway(target) && listener(), {
    capture: true,
  });
}

/** Addresses of the app begin with `/`; a label stands for the picker in it. */
function leadsAway(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const link = target.closest('a[href]');
  if (link) return !link.getAttribute('href')?.startsWith('/');
  const field = target.closest('label')?.control ?? target;
  return field instanceof HTMLInputElement && field.type === 'file';
}
