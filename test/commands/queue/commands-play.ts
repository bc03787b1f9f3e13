/** Plays random days twice, through the commands and in the model, and compares after every line. */
import assert from 'node:assert/strict';
import { openShell, type Shell } from '../../support/shell.ts';
import { lineOf, moveOf, people, type Step } from './commands-days.ts';
import { timeOf, type ModelPolicy, type Outcome } from './commands-facts.ts';
import { DoorModel } from './commands-model.ts';

const understaffed = 'door.understaffed';
/** What an answer warns of itself; all else on the board warns while it lasts. */
const ofThisAct = new Set(['queue.early', 'owner.differs']);
const start = Date.parse('2026-03-02T09:05:00+08:00');

interface Answer {
  board: Record<string, unknown> & {
    warnings: { code: string }[];
    receiving: Record<'staff' | 'visit' | 'since', unknown>[];
    away: Record<'staff' | 'kind' | 'since' | 'until', unknown>[];
  };
  visit?: Record<string, unknown> | null;
  handedOver?: Record<string, unknown> | null;
  received?: Record<string, unknown> | null;
  undone?: { act: string; visit: string | null };
}

/** Makes the desk that the days are played on. */
export async function prepare(db: string, policy: ModelPolicy): Promise<void> {
  const shell = openShell(db);
  shell.clock(start);
  await shell.ask('init --training --timezone Asia/Shanghai --lang en');
  for (const { code, name, role } of people) {
    await shell.ask(`staff add ${code} ${name} --role ${role}`);
  }
  const values = [
    `queue.standby ${policy.standby}`,
    `queue.ownCustomerKeepsPlace ${policy.ownCustomerKeepsPlace}`,
  ];
  for (const value of values) {
    await shell.ask(`policy set ${value} --from 2026-03-01 --why 例会决定 --as M01`);
  }
  await shell.close();
}

/** Fails with every line typed so far, so that the day can be typed again. */
export async function playDays(
  db: string,
  policy: ModelPolicy,
  steps: readonly Step[],
): Promise<void> {
  const shell = openShell(db);
  const typed: string[] = [];
  try {
    shell.clock(start);
    const model = new DoorModel(people, policy, start);
    for (const step of steps) await playStep(shell, model, step, typed);
    for (const { id } of model.visits) {
      const { visit } = await shell.ask<{ visit: Record<string, unknown> }>(`queue why V${id}`);
      compareVisit(visit, model, id);
    }
    const { ok } = await shell.ask<{ ok: boolean }>('journal verify');
    assert.equal(ok, true, 'journal verify');
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
  const line = lineOf(move, model.day);
  typed.push(line);
  const wanted = model.play(move);
  const { result, error } = await shell.say<Answer>(line);
  assert.equal(error?.code, wanted.error);
  if (result?.board) compareAnswer(model, wanted, result);
  else if (result?.visit && wanted.visit !== undefined)
    compareVisit(result.visit, model, wanted.visit);
  await compareBoard(shell, model, result?.board);
}

function compareAnswer(model: DoorModel, wanted: Outcome, answer: Answer): void {
  const own = answer.board.warnings.map((one) => one.code).filter((code) => ofThisAct.has(code));
  assert.deepEqual(own, wanted.warning === undefined ? [] : [wanted.warning]);
  if (wanted.visit !== undefined) compareVisit(answer.visit ?? null, model, wanted.visit);
  const told = 'received' in answer ? answer.received : answer.handedOver;
  // To whom a passed visitor's receiver turns is on the board alone.
  if (wanted.handedOver !== undefined && told !== undefined)
    compareVisit(told, model, wanted.handedOver);
  if (wanted.undone !== undefined) {
    const visit = wanted.undone.visit && `V${wanted.undone.visit}`;
    assert.deepEqual(answer.undone, { act: wanted.undone.act, visit });
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
  const { receiving, away } = board;
  const plain = {
    ...rest,
    receiving: receiving.map(({ staff, visit, since }) => ({ staff, visit, since })),
    away: away.map(({ staff, kind, since, until }) => ({ staff, kind, since, until })),
  };
  assert.deepEqual(plain, model.board());
  const warned = warnings.some((one) => one.code === understaffed);
  assert.equal(warned, model.understaffed(), understaffed);
}
