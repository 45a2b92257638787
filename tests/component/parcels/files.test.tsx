import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PickFile } from '../../../src/features/parcels/pick-file.tsx';
import { TEXT_FILE_LIMIT } from '../../../src/features/parcels/read-text-file.ts';
import { ShareFile } from '../../../src/features/parcels/share-file.tsx';
import { writeBytes } from '../../../src/protocol/written-bytes.ts';
import { frenchTexts } from '../../support/french-texts.ts';
import { showInFrench } from '../../support/show-orders.tsx';

const { t } = frenchTexts();
const week = Uint8Array.from({ length: 900 }, (_, at) => (at * 7919) % 256);

afterEach(() => {
  cleanup();
  Reflect.deleteProperty(navigator, 'share');
  Reflect.deleteProperty(navigator, 'canShare');
});

/** A phone with a share sheet, which does with the files what the test wants. */
function shareSheet(share: (data: ShareData) => Promise<void>) {
  Object.defineProperty(navigator, 'canShare', { configurable: true, value: () => true });
  Object.defineProperty(navigator, 'share', { configurable: true, value: share });
}

function showPicker(kind: 'bytes' | 'text' = 'bytes') {
  const got: unknown[] = [];
  const take = (found: unknown) => void got.push(found);
  showInFrench(kind === 'bytes' ? <PickFile onBytes={take} /> : <PickFile onText={take} />);
  return {
    got,
    pick: (file: File) => userEvent.upload(screen.getByLabelText(t('parcels.pickFile')), file),
    paste: async (text: string) => {
      await userEvent.fill(screen.getByLabelText(t('parcels.paste')), text);
      await userEvent.click(screen.getByRole('button', { name: t('parcels.usePasted') }));
    },
  };
}

describe('a file', () => {
  test('shared by one phone comes out as the same bytes on another', async () => {
    const shared: File[] = [];
    shareSheet(({ files = [] }) => {
      shared.push(...files);
      return Promise.resolve();
    });
    showInFrench(<ShareFile content={week} name="carnet" />);
    await userEvent.click(screen.getByRole('button', { name: t('parcels.share') }));
    const [file] = shared;
    expect([file?.name, file?.type]).toEqual(['carnet.txt', 'text/plain']);
    cleanup();

    const { got, pick } = showPicker();
    if (file) await pick(file);
    await expect.poll(() => got).toEqual([week]);
  });

  test('is saved where there is no share sheet, and keeps its text as it is', async () => {
    const saved: { readonly name: string; readonly url: string }[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function record() {
      saved.push({ name: this.download, url: this.href });
    };
    showInFrench(<ShareFile content="À jeudi" name="carnet" />);
    expect(screen.queryByRole('button', { name: t('parcels.share') })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: t('parcels.save') }));
    HTMLAnchorElement.prototype.click = click;

    expect(saved.map(({ name }) => name)).toEqual(['carnet.txt']);
    expect(await (await fetch(saved[0]?.url ?? '')).text()).toBe('À jeudi');
    expect(screen.getByText('carnet.txt')).not.toBeNull();
  });

  test('whose share sheet fails says so; one that was closed says nothing', async () => {
    const reasons = ['AbortError', 'NotAllowedError'];
    shareSheet(() => Promise.reject(new DOMException('', reasons.shift() ?? '')));
    showInFrench(<ShareFile content={week} name="carnet" />);
    const share = screen.getByRole('button', { name: t('parcels.share') });
    await userEvent.click(share);
    expect(screen.queryByText(t('parcels.shareFailed'))).toBeNull();
    await userEvent.click(share);
    expect(await screen.findByText(t('parcels.shareFailed'))).not.toBeNull();
  });
});

describe('what was received', () => {
  test('as a text is pasted, and the field is empty again', async () => {
    const { got, paste } = showPicker();
    await paste(`Voilà ${writeBytes(week)}`);
    expect(got).toEqual([week]);
    expect(screen.getByLabelText(t('parcels.paste'))).toHaveProperty('value', '');
  });

  test.each([
    ['nothing', '  ', 'parcels.pasteMissing'],
    ['something else', 'À jeudi', 'parcels.nothingWritten'],
    ['half of it', writeBytes(week).slice(0, 200), 'parcels.writingDamaged'],
  ] as const)('pasted as %s is told in words, and stays in the field', async (_how, text, key) => {
    const { got, paste } = showPicker();
    await paste(text);
    expect(await screen.findByText(t(key))).not.toBeNull();
    expect(screen.getByLabelText(t('parcels.paste'))).toHaveProperty('value', text);
    expect(got).toEqual([]);
  });

  test.each([
    ['no text', new File([Uint8Array.of(255, 216, 255)], 'a.txt'), t('parcels.fileUnreadable')],
    ['another text', new File(['À jeudi'], 'a.txt'), t('parcels.nothingWritten')],
    [
      'far too large',
      new File([new Uint8Array(TEXT_FILE_LIMIT + 1)], 'a.txt'),
      t('parcels.fileTooLarge', { megabytes: 8 }),
    ],
  ])('as a file that is %s is told in words', async (_what, file, sentence) => {
    const { got, pick } = showPicker();
    await pick(file);
    expect((await screen.findByRole('alert')).textContent).toContain(sentence);
    expect(got).toEqual([]);
  });

  test('as any text goes to who expects text', async () => {
    const { got, paste } = showPicker('text');
    await paste('À jeudi');
    expect(got).toEqual(['À jeudi']);
  });
});
