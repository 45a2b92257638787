import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { BookOpenText, Lock } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Book } from '../../store/book.ts';
import { type OpenCircle, openCircle } from '../../store/views/open-circle.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';

/** What a screen of the circle gets. */
export interface CircleProps extends ScreenProps {
  readonly circle: OpenCircle;
}

/** A screen that needs the circle's book; a phone without it says so. */
export function circleScreen(Inner: (props: CircleProps) => ComponentChildren) {
  function WithBook({ book, ...props }: ScreenProps & { readonly book: Book }) {
    const circle = useMemo(() => openCircle(book), [book]);
    return <Inner {...props} circle={circle} />;
  }
  return function CircleScreen(props: ScreenProps) {
    const { t } = useTexts();
    if (props.circleBook !== null) return <WithBook {...props} book={props.circleBook} />;
    return (
      <Page title={t('sharing.title')}>
        <EmptyState
          picture={Lock}
          action={
            <LinkButton icon={BookOpenText} href={paths.books(props.week.week)}>
              {t('books.title')}
            </LinkButton>
          }
        >
          {t('sharing.noCircle')}
        </EmptyState>
      </Page>
    );
  };
}
