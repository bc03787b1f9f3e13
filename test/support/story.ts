import { expect } from 'vitest';
import { openShell } from './shell.ts';

/**
 * Plays a story on a fresh training desk, one line after the other, and compares what comes back:
 *
 *     await playStory(db, `
 *       clock 2026-03-02T09:30:00+08:00
 *       queue join A01
 *       = {"board":{"line":[{"staff":"A01"}]}}
 *       queue join A01
 *       ! queue.already-in-line 3
 *     `);
 *
 * `=` holds what the result must contain (objects: at least these keys, lists: as long as this), `!` the code
 * and the exit code of a refusal. A line with neither must succeed.
 */
export async function playStory(db: string, story: string): Promise<void> {
  const shell = openShell(db);
  try {
    await shell.ask('init --training --timezone Asia/Shanghai --lang en');
    for (const { line, wants } of stepsOf(story)) {
      const time = /^clock (.+)$/.exec(line)?.[1];
      if (time !== undefined) {
        shell.clock(Date.parse(time));
        continue;
      }
      const { result, error } = await shell.say(line);
      if (!wants.some((want) => want.startsWith('!'))) expect(error, line).toBeNull();
      for (const want of wants) {
        const told = want.slice(2);
        if (want.startsWith('= ')) expect(result, line).toMatchObject(JSON.parse(told) as object);
        else expect(`${error?.code} ${error?.exit}`, line).toBe(told);
      }
    }
  } finally {
    await shell.close();
  }
}

interface StoryStep {
  readonly line: string;
  readonly wants: string[];
}

function stepsOf(story: string): StoryStep[] {
  const steps: StoryStep[] = [];
  for (const line of story.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    if (/^[=!] /.test(line)) steps.at(-1)?.wants.push(line);
    else steps.push({ line, wants: [] });
  }
  return steps;
}
