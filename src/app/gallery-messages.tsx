import { useMemo, useState } from 'preact/hooks';
import { Check, Save, Trash2 } from 'lucide';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { LiveText } from '../ui/live-text.tsx';
import { Notice } from '../ui/notice.tsx';
import { PictureCode } from '../ui/picture-code.tsx';
import { UndoBar } from '../ui/undo-bar.tsx';
import { browserTimer } from '../ui/timer.ts';
import { createUndoOffers } from '../ui/undo-offer.ts';
import type { GalleryEntry } from './gallery-entry.ts';
import './gallery.css';

function Buttons() {
  const [pressed, setPressed] = useState(true);
  return (
    <>
      <div class="gallery-row">
        <Button kind="main" icon={Check}>
          Main
        </Button>
        <Button icon={Save}>Plain</Button>
        <Button kind="quiet">Quiet</Button>
        <Button kind="danger" icon={Trash2}>
          Danger
        </Button>
        <Button pressed={pressed} onPress={() => setPressed(!pressed)}>
          Toggle
        </Button>
        <Button kind="main" busyWord="Saving…">
          Save
        </Button>
      </div>
      <Button kind="main" wide reason="Two answers are still missing.">
        Publish
      </Button>
      <Button wide>Wide</Button>
    </>
  );
}

function LinkButtons() {
  return (
    <div class="gallery-row">
      <LinkButton href="#link" kind="main">
        Onward
      </LinkButton>
      <LinkButton href="#link" icon={Save} download="list.txt">
        Save a file
      </LinkButton>
      <LinkButton href="#link" kind="quiet">
        See more
      </LinkButton>
    </div>
  );
}

function Notices() {
  return (
    <>
      <Notice tone="info" word="Good to know">
        Everything is saved on this phone.
      </Notice>
      <Notice tone="good" word="Done">
        The week is closed.
      </Notice>
      <Notice tone="attention" word="Look" action={<Button>Choose</Button>}>
        Two more than the limit: choose what happens.
      </Notice>
      <Notice tone="problem" word="Problem">
        This file could not be read. Nothing was changed.
      </Notice>
    </>
  );
}

function Undo() {
  const offers = useMemo(() => createUndoOffers(browserTimer()), []);
  const [count, setCount] = useState(0);
  const add = () => {
    setCount((before) => before + 1);
    offers.showUndo({
      message: 'Saved: one more',
      undoLabel: 'Undo',
      onUndo: () => setCount((now) => now - 1),
    });
  };
  return (
    <>
      <Button onPress={add}>{`Add one (${count})`}</Button>
      <UndoBar offers={offers} />
    </>
  );
}

function Dialogs() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Open a dialog</Button>
      <Dialog
        open={open}
        title="Erase this phone?"
        closeWord="Leave everything as it is"
        onClose={close}
        actions={
          <Button kind="danger" icon={Trash2} onPress={close}>
            Erase
          </Button>
        }
      >
        <p>Everything on this phone goes away. The other phones keep theirs.</p>
      </Dialog>
    </>
  );
}

function Live() {
  const [text, setText] = useState('');
  return (
    <>
      <Button onPress={() => setText(`Said at step ${text.length}`)}>Say something</Button>
      <LiveText text={text} />
    </>
  );
}

function Pictures() {
  const names = ['rabbit', 'egg', 'guitar', 'cake', 'armchair', 'egg'] as const;
  return (
    <PictureCode label="Six pictures" pictures={names.map((name) => ({ name, word: name }))} />
  );
}

export const messageEntries: readonly GalleryEntry[] = [
  { file: 'button', Sample: Buttons },
  { file: 'link-button', Sample: LinkButtons },
  { file: 'notice', Sample: Notices },
  { file: 'undo-bar', Sample: Undo },
  { file: 'dialog', Sample: Dialogs },
  { file: 'live-text', Sample: Live },
  { file: 'picture-code', Sample: Pictures },
];
