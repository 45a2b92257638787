import { describe, expect, test } from 'vitest';
import {
  joinRegister,
  overwriting,
  overwrittenNames,
  type Register,
  rivalsOf,
} from '../../../src/protocol/register.ts';
import { IMPORT_STAMP, type Stamp } from '../../../src/protocol/stamp.ts';

const stampOf = (device: string, ms: number, seq = 1): Stamp => ({
  gen: 0,
  ms,
  bump: 0,
  device,
  seq,
  index: 0,
});
const write = (
  present: Register | undefined,
  value: string,
  stamp: Stamp,
  over: readonly string[] = [],
) => joinRegister(present, { value, stamp }, over);

describe('two phones that wrote one field without seeing each other', () => {
  const both = write(write(undefined, '18h', stampOf('kiwi', 10)), '19h', stampOf('lune', 20));

  test('the later value stands, the other one is shown beside it', () => {
    expect(both.value).toBe('19h');
    expect(rivalsOf(both).map(({ value }) => value)).toEqual(['18h']);
  });

  test('whoever writes over both answers them, also where they come late', () => {
    const over = overwrittenNames(overwriting(both));
    expect(over).toEqual(['lune/1/0', 'kiwi/1/0']);
    const answered = write(undefined, '18h30', stampOf('figue', 30), over);
    const late = write(write(answered, '18h', stampOf('kiwi', 10)), '19h', stampOf('lune', 20));
    expect([late.value, rivalsOf(late)]).toEqual(['18h30', []]);
  });

  test('who answered only one leaves the other one standing beside', () => {
    const half = write(both, '18h30', stampOf('figue', 30), ['lune/1/0']);
    expect(rivalsOf(half).map(({ value }) => value)).toEqual(['18h']);
  });

  test('who says the same is no rival', () => {
    const same = write(write(undefined, '18h', stampOf('kiwi', 10)), '18h', stampOf('lune', 20));
    expect(rivalsOf(same)).toEqual([]);
  });
});

test('what an import read stands until a person writes, and is no rival to her, before or after', () => {
  const person = stampOf('lune', 1);
  const first = write(write(undefined, 'read', IMPORT_STAMP), 'hers', person);
  const last = write(write(undefined, 'hers', person), 'read', IMPORT_STAMP);
  expect(first).toEqual({ value: 'hers', stamp: person });
  expect(last).toEqual(first);
});

test('of more rivals than a batch can name, those not named stay to be answered next', () => {
  const phones = Array.from({ length: 12 }, (_, i) => `phone00${100 + i}`);
  const crowd = phones.reduce<Register | undefined>(
    (present, device, i) => write(present, `v${i}`, stampOf(device, 10 + i)),
    undefined,
  );
  let register = crowd;
  let turns = 0;
  for (; register && rivalsOf(register).length > 0 && turns < 10; turns += 1) {
    const names = overwriting(register);
    expect(names.length).toBeLessThanOrEqual(96);
    register = write(
      register,
      'ours',
      stampOf('lune', 100 + turns, turns + 1),
      overwrittenNames(names),
    );
  }
  expect([register?.value, turns]).toEqual(['ours', 3]);
});

test('nothing was overwritten in a field nobody wrote', () => {
  expect(overwriting(undefined)).toBe('');
  expect(overwrittenNames('')).toEqual([]);
});
