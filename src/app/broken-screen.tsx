import { Component, type ComponentChildren } from 'preact';
import { RefreshCw } from 'lucide';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';

export interface BrokenScreenProps {
  /** Another place is another try. */
  readonly place: string;
  readonly children: ComponentChildren;
}

/** Holds a bug to its own screen: a sentence in its place, the doors and the way back stay. */
export class BrokenScreen extends Component<BrokenScreenProps, { brokenAt: string | null }> {
  override state = { brokenAt: null };

  override componentDidCatch(): void {
    this.setState({ brokenAt: this.props.place });
  }

  override render() {
    return this.state.brokenAt === this.props.place ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useTexts();
  return (
    <Page
      title={t('week.trouble')}
      action={
        <Button kind="main" wide icon={RefreshCw} onPress={() => location.reload()}>
          {t('words.reload')}
        </Button>
      }
    >
      <Notice tone="problem" word={t('week.trouble')} role="alert">
        {t('week.broken')}
      </Notice>
    </Page>
  );
}
