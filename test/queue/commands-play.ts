/** Plays random days twice, through the commands and in the model, and compares after every line. */
import assert from 'node:assert/strict';
import { openShell, type Shell } from '../support/shell.ts';
import { lineOf, moveOf, people, type Step } from './commands-days.ts';
import { DoorModel, timeOf, type Outcome } from './commands-model.ts';

const start = Date.parse('2026-03-02T09:20:00+08:00');

interface Answer {
  board: Record<string, unknown> & { warnings: { code: string }[] };
  visit?: Record<string, unknown> | null;
  handedOver?: Record<string, unknown> | null;
  received?: Record<string, unknown> | null;
  undone?: { act: string; visit: string | null };
}

/** Makes the desk that the days are played on. */
export async function prepare(db: string): Promise<void> {
  const shell = openShell(db);
  shell.clock(start);
  await shell.ask('init --training --timezone Asia/Shanghai --lang en');
  for (const { code, name, role } of people) {
    await shell.ask(`staff add ${code} ${name} --role ${role}`);
  }
  await shell.close();
}

/** Fails with every line typed so far, so that the day can be typed again. */
export async function playDays(db: string, steps: readonly Step[]): Promise<void> {
  const shell = openShell(db);
  const typed: string[] = [];
  try {
    shell.clock(start);
    const model = new DoorModel(people, start);
    for (const step of steps) await playStep(shell, model, step, typed);
    for (const { id } of model.visits) {
      const { visit } = await shell.ask<{ visit: Record<string, unknown> }>(`queue why V${id}`);
      compareVisit(visit, model, id);
    }
  } catch (problem) {
    const told = problem instanceof Error ? problem.message : String(problem);
    throw new Error(`${typed.join('\n')}\n${told}`, { cause: problem });
  } finally {
    await shell.close();
  }
}

async function playStep(shell: Shell, model: DoorModel, step: Step, typed: string[]) {
  const move = moveOf(model, step);
  if (move === null) return;
  if ('clock' in move) {
    typed.push(`clock ${timeOf(move.clock)}`);
    shell.clock(move.clock);
    model.pass(move.clock);
    await compareBoard(shell, model, undefined);
    return;
  }
  const line = lineOf(move).replace(' today', ` ${model.day}`);
  typed.push(line);
  const wanted = model.play(move);
  const { result, error } = await shell.say<Answer>(line);
  assert.equal(error?.code, wanted.error);
  if (result) compareAnswer(model, wanted, result);
  await compareBoard(shell, model, result?.board);
}

function compareAnswer(model: DoorModel, wanted: Outcome, answer: Answer): void {
  if (wanted.visit !== undefined) compareVisit(answer.visit ?? null, model, wanted.visit);
  if (wanted.handedOver !== undefined)
    compareVisit(answer.handedOver ?? answer.received ?? null, model, wanted.handedOver);
  if (wanted.undone !== undefined) {
    const { act, visit } = wanted.undone;
    assert.deepEqual(answer.undone, { act, visit: visit === null ? null : `V${visit}` });
  }
}

function compareVisit(
  told: Record<string, unknown> | null,
  model: DoorModel,
  id: number | null,
): void {
  if (id === null) return assert.equal(told, null);
  const wanted = model.visit(id);
  assert.ok(wanted !== null && told !== null, `V${id}`);
  const keys = Object.keys(wanted);
  assert.deepEqual(Object.fromEntries(keys.map((key) => [key, told[key]])), wanted);
}

async function compareBoard(shell: Shell, model: DoorModel, shown: Answer['board'] | undefined) {
  const board = shown ?? (await shell.ask<Answer>('queue show')).board;
  const { warnings, ...rest } = board;
  assert.deepEqual(rest, model.board());
  const understaffed = warnings.some((one) => one.code === 'door.understaffed');
  assert.equal(understaffed, model.understaffed(), 'door.understaffed');
}
