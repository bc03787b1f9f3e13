/** The time of day a clock shows, '09:35:00', without a day or a zone. */
import { plain } from '../text/fold.ts';

const secondMs = 1000;
const dayMs = 86_400_000;

const clockPattern = /^(\d\d?):(\d\d)(?::(\d\d))?$/;

/** A typed clock time as 'HH:MM:SS', or null: '9:35' gives '09:35:00'; '24:00', '25:00' and '23:59:60' give null. */
export function parseClockTime(typed: string): string | null {
  const found = clockPattern.exec(plain(typed));
  if (found === null) return null;
  const [, hours = '', minutes = '', seconds = '00'] = found;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}:${seconds}`;
}

const spoken =
  /^(?<part>上午|早上|凌晨|中午|下午|晚上)?\s*(?<hours>\d\d?)\s*(?::\s*(?<minutes>\d\d(?::\d\d)?)|[点时]\s*(?:(?<half>半)|(?<said>\d\d?)\s*分?)?)\s*(?:(?<noon>[ap])\.?(?:m\.?)?)?$/i;
const digits = /^(\d\d?)(\d\d)$/;

/**
 * A clock time as people say and type it, as 'HH:MM:SS', or null: '13:05', '1305', '13点05', '13点半', '下午1点05' and
 * '1:05 pm'.
 *
 *     readClockTime('9点半') // '09:30:00'
 */
export function readClockTime(typed: string): string | null {
  const words = plain(typed);
  const together = digits.exec(words);
  if (together !== null) return parseClockTime(`${together[1]}:${together[2]}`);
  const found = spoken.exec(words)?.groups;
  if (found === undefined) return null;
  const hour = hourOf(Number(found['hours']), found['noon']?.toLowerCase() ?? found['part'] ?? '');
  return hour === null ? null : parseClockTime(`${hour}:${minutesIn(found)}`);
}

function minutesIn({ minutes, half, said }: Record<string, string | undefined>): string {
  if (minutes !== undefined) return minutes;
  return half === undefined ? (said ?? '0').padStart(2, '0') : '30';
}

/** Of a clock with twelve hours, where a word says which half of the day; null where the word does not fit. */
function hourOf(hours: number, part: string): number | null {
  if (part === 'a' || part === 'p') {
    const isOne = hours >= 1 && hours <= 12;
    return isOne ? (hours % 12) + (part === 'p' ? 12 : 0) : null;
  }
  const isLater =
    part === '中午' ? hours < 3 : ['下午', '晚上'].includes(part) && hours > 0 && hours < 12;
  return isLater ? hours + 12 : hours;
}

/** Milliseconds since midnight. Throws RangeError for what is no clock time. */
export function clockMs(clock: string): number {
  const time = parseClockTime(clock);
  if (time === null) throw notOne('clock time', clock);
  return (
    ((Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60 + Number(time.slice(6))) *
    secondMs
  );
}

/** What a clock shows at milliseconds of its own time. */
export function clockText(local: number): string {
  const seconds = Math.floor((((local % dayMs) + dayMs) % dayMs) / secondMs);
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

// Looked up, since an export of a million visits asks for ten million of them.
const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

export function two(number: number): string {
  return twoDigits[Math.floor(number)] ?? String(number);
}

export function notOne(kind: string, value: string): RangeError {
  return new RangeError(`not a ${kind}: ${JSON.stringify(value)}`);
}
