/** A desk on which disputes happen: consultants, a clerk, a manager, three units, and a clock to set. */
import { instantOf } from '../../../src/calendar/time.ts';
import { openShell, type Said, type Shell } from '../../support/shell.ts';

export interface Floor extends Shell {
  /** Sets the clock: '2026-03-05 09:30' or with seconds, on the desk's own time. */
  at(moment: string): void;
  /** The code of the refusal that a line must meet. */
  refusal(line: string): Promise<string>;
  /** Carries out lines one after the other, each of which must succeed. */
  play(...lines: string[]): Promise<void>;
}

const people = [
  'staff add A01 王芳',
  'staff add A02 李强',
  'staff add A03 张敏',
  'staff add A04 赵磊',
  'staff add S01 孙静 --role clerk',
  'staff add M01 周经理 --role manager',
];

const units = [
  'unit add 1-1-101 --area 89.50 --price 1000000.01',
  'unit add 1-1-102 --area 120 --price 2000000',
  'unit add 1-1-103 --area 100 --price 1500000',
];

export const manager = '--as M01 --why 双方都有付出';

export async function openFloor(db: string): Promise<Floor> {
  const shell = openShell(db);
  const floor: Floor = {
    ...shell,
    at: (moment) => {
      const [day = '', time = ''] = moment.split(' ');
      shell.clock(instantOf(day, time, 'Asia/Shanghai'));
    },
    refusal: async (line) => {
      const { error }: Said<object> = await shell.say(line);
      if (error === null) throw new Error(`not refused: ${line}`);
      return error.code;
    },
    play: async (...lines) => {
      for (const line of lines) await shell.ask(line);
    },
  };
  floor.at('2026-03-01 09:00');
  await floor.play('init --training --timezone Asia/Shanghai', ...people, ...units);
  return floor;
}

/** 王芳 (A01) received 陈先生 (C1, V1) on 2 March. */
export async function receiveChen(floor: Floor): Promise<void> {
  floor.at('2026-03-02 09:30');
  await floor.play(
    'queue join A01',
    'queue next --phone 13800000001 --name 陈先生',
    'queue done A01',
  );
}

/** D1: on 5 March 张敏 (A03) receives him as a new visitor (V2), nobody knowing him, and sells for 2,000,000. */
export async function sellUnrecognised(floor: Floor): Promise<void> {
  await receiveChen(floor);
  floor.at('2026-03-05 09:30');
  await floor.play(
    'queue join A03',
    'queue next',
    'visitor register V2 --phone 13800000001',
    'queue done A03',
  );
  floor.at('2026-03-05 10:00');
  await floor.play('deal open --unit 1-1-102 --customer C1 --by A03 --stage subscription');
}
