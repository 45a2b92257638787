import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import type { PictureReader } from '../../seal/picture-reader.ts';
import type { CarryViews } from '../carry-views.ts';
import type { ScreenProps } from '../screen-props.ts';
import { InviteScreen } from './invite-screen.tsx';
import { JoinScreen } from './join-screen.tsx';
import { PhonesOverview } from './phones-overview.tsx';

export interface PhonesScreenProps extends ScreenProps {
  readonly views: CarryViews;
  readonly readPictures: PictureReader;
  /** The demo week stays on its phone. */
  readonly isDemo: boolean;
}

/** The phones of the group: who has the notebook, who comes, who goes. */
export function PhonesScreen({ views, readPictures, isDemo, ...screen }: PhonesScreenProps) {
  const { t } = useTexts();
  const [view, setView] = useState<'list' | 'invite' | 'further'>('list');
  const deps = { phone: screen.phone, views, readPictures };
  const back = () => setView('list');
  switch (view) {
    case 'list':
      return (
        <PhonesOverview
          screen={screen}
          readPictures={readPictures}
          isDemo={isDemo}
          onInvite={() => setView('invite')}
          onFurther={() => setView('further')}
        />
      );
    case 'invite':
      return <InviteScreen screen={screen} deps={deps} onBack={back} />;
    case 'further':
      return <JoinScreen {...deps} title={t('joining.further')} onJoined={back} onBack={back} />;
  }
}
