import type { DecisionId } from '../../domain/decision.ts';
import { type SettingError, type Settings, validateSetting } from '../../domain/settings.ts';
import { type IbanError, parseIban } from '../../formats/iban.ts';
import { err, type Result } from '../../kernel/result.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import { settingTable } from '../../store/books/group-book.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';

export type SaveSettingError =
  | SettingError
  | IbanError
  | { readonly type: 'AccountNameLong'; readonly most: number }
  | StoreError;

/** Longest name of an account in a payment code (EPC069-12), in UTF-16 units. */
const ACCOUNT_NAME_MOST = 70;

/**
 * Keeps a setting for the weeks to come. A new value is not what an earlier decision said: it stands
 * without a decision until somebody names one.
 */
export async function saveSetting<Key extends keyof Settings>(
  group: OpenGroup,
  key: Key,
  value: Settings[Key],
): Promise<Result<Saved, SaveSettingError>> {
  const checked = checkSetting(key, value);
  if (!checked.ok) return checked;
  // Every setting is text, number, yes or no, or lists and records of them.
  const change = put(settingTable, key, { value: checked.value as string, decision: null });
  return saveGesture({ book: group.book, changes: [change] });
}

/** Names the decision that set a setting, or none. The value is written with it: both stand together. */
export function nameDecision(
  group: OpenGroup,
  key: keyof Settings,
  decision: DecisionId | null,
): Promise<Result<Saved, StoreError>> {
  // Every setting is text, number, yes or no, or lists and records of them.
  const value = group.settings.value[key] as string;
  return saveGesture({ book: group.book, changes: [put(settingTable, key, { value, decision })] });
}

/** As the domain checks it, and an account as a bank would. */
export function checkSetting<Key extends keyof Settings>(
  key: Key,
  value: Settings[Key],
): Result<Settings[Key], SaveSettingError> {
  const checked = validateSetting(key, value);
  if (!checked.ok || key !== 'account') return checked;
  // The key was compared on the line above.
  const account = checked.value as Settings['account'];
  if (account === null) return checked;
  const iban = parseIban(account.iban);
  if (!iban.ok) return iban;
  return account.name.length > ACCOUNT_NAME_MOST
    ? err({ type: 'AccountNameLong', most: ACCOUNT_NAME_MOST })
    : checked;
}
