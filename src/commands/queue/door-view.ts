import type { Call } from '../context.ts';
import { eyesOf, type Desk } from '../../desk/index.ts';
import { lookAtBoard, type DoorAnswer } from '../../queue/index.ts';
import type { Answer } from '../../terminal/output.ts';
import { visitJson } from '../visitor/json.ts';
import { boardView, doorView } from './board-view.ts';
import { boardJson, lineSheet } from './json.ts';

type Shown = ReturnType<typeof visitJson> | null;

/** What a command at the door adds to the visit and the board that every one answers with. */
export interface More {
  readonly handedOver: Shown;
  readonly because: DoorAnswer['because'];
}

/** Carries out an act at the door and answers with the board, the visit it touched, and what the command adds. */
export async function atTheDoor(
  call: Call,
  act: (desk: Desk) => Promise<DoorAnswer>,
  more: (shown: More) => Record<string, unknown> = () => ({}),
): Promise<Answer> {
  const desk = await call.desk();
  const answer = await act(desk);
  const eyes = eyesOf({ desk: desk.info, actor: null });
  const shown = (visit: DoorAnswer['visit']): Shown =>
    visit === null ? null : visitJson(visit, eyes, answer.board.day);
  const visit = shown(answer.visit);
  const added = more({ handedOver: shown(answer.handedOver), because: answer.because });
  return {
    result: {
      ...(visit === null ? {} : { visit }),
      ...added,
      board: boardJson(answer.board, eyes),
    },
    rows: lineSheet(answer.board, desk),
    view: (page) => doorView(page, answer, desk.info),
  };
}

/** The board as it stands now, or as it stood at an earlier moment of any day. */
export async function boardAnswer(desk: Desk, time?: number): Promise<Answer> {
  const { look, eyes } = await desk.read(async (reading) => ({
    look: await lookAtBoard(reading, time),
    eyes: eyesOf(reading),
  }));
  return {
    result: { board: boardJson(look.board, eyes) },
    rows: lineSheet(look.board, desk),
    view: (page) => boardView(page, look, desk.info),
  };
}
