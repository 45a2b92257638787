import { CalendarHeart, CalendarX } from 'lucide';
import type { OneOffEvent } from '../../domain/one-off-event.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { sayTakesPlace } from '../takes-place.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { WhoToTell } from './who-to-tell.tsx';

export interface PlacePartProps extends ScreenProps {
  readonly event: OneOffEvent;
}

/** Whether the event takes place, the way to say otherwise, and who is to be told that it does not. */
export function PlacePart(props: PlacePartProps) {
  const { t, day } = useTexts();
  const { event, week } = props;
  const { name, takesPlace } = event;
  if (takesPlace === 'yes')
    return (
      <div class="events-form">
        <PlaceButton {...props} takesPlace={false} />
        <p>{t('events.callOffHint')}</p>
      </div>
    );
  if (takesPlace === 'contested')
    return (
      <>
        <Notice tone="attention" word={t('events.contestedWord')}>
          {t('events.contested', { name })}
        </Notice>
        <PlaceButton {...props} takesPlace />
        <PlaceButton {...props} takesPlace={false} />
      </>
    );
  return (
    <>
      <Notice
        tone="problem"
        word={t('week.calledOff')}
        action={<PlaceButton {...props} takesPlace />}
      >
        {t('events.offNotice', { name, day: day(week.terms.value.servedOn) })}
      </Notice>
      <WhoToTell {...props} />
    </>
  );
}

function PlaceButton({ takesPlace, event, ...props }: PlacePartProps & { takesPlace: boolean }) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const { id, name } = event;
  const said = takesPlace ? t('events.calledOn', { name }) : t('events.calledOff', { name });
  const say = () =>
    once('place', () => props.gestures.run(() => sayTakesPlace(props, id, takesPlace), said));
  return (
    <Button icon={takesPlace ? CalendarHeart : CalendarX} onPress={say}>
      {t(takesPlace ? 'events.callOn' : 'events.callOff')}
    </Button>
  );
}
