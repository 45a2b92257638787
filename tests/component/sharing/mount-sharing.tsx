import { render } from '@testing-library/preact';
import type { FunctionComponent } from 'preact';
import type { ScreenProps } from '../../../src/features/screen-props.ts';
import { frenchTexts } from '../../support/french-texts.ts';
import { TextsContext } from '../../../src/i18n/use-texts.ts';
import { UndoBar } from '../../../src/ui/undo-bar.tsx';
import type { OpenPhone } from '../../support/open-phone.ts';
import '../../../src/ui/base.css';

/** One screen of the circle in French, with the way back, as the shell draws it. */
export function mountSharing(
  Screen: FunctionComponent<ScreenProps>,
  { props, offers }: Pick<OpenPhone, 'props' | 'offers'>,
): void {
  render(
    <TextsContext.Provider value={frenchTexts()}>
      <div id="app">
        <Screen {...props} />
        <UndoBar offers={offers} />
      </div>
    </TextsContext.Provider>,
  );
}
