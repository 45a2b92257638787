import type { Member, MemberId } from '../../domain/member.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SelectField, type SelectOption } from '../../ui/select-field.tsx';

export interface WhoSpeaksProps {
  readonly present: readonly Member[];
  readonly member: Member | undefined;
  readonly onChoose: (member: MemberId) => void;
}

/** Somebody may have no phone: another one answers for her. */
export function WhoSpeaks({ present, member, onChoose }: WhoSpeaksProps) {
  const { t } = useTexts();
  const options: readonly SelectOption<string>[] = present.map(({ id, nickname }) => ({
    value: id,
    word: nickname,
  }));
  const nobody = { value: '', word: t('availability.chooseWho') };
  return (
    <SelectField
      label={t('availability.who')}
      options={member === undefined ? [nobody, ...options] : options}
      value={member?.id ?? ''}
      onChange={(id) => {
        const who = present.find((one) => one.id === id);
        if (who) onChoose(who.id);
      }}
    />
  );
}
