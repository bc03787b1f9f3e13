import { conflict, storage, UserError } from '../errors.ts';
import { text } from '../language.ts';

/**
 * What a database says when it cannot go on, as a sentence for the person at the terminal. Errors that
 * are not about storage come back as they are: they are defects.
 */
export function explainFailure(problem: unknown, place: string): unknown {
  if (problem instanceof UserError) return problem;
  const code = codeOf(problem);
  if (code === null) return problem;
  const known = Object.keys(meanings).find((one) => code === one || code.startsWith(`${one}_`));
  return known === undefined ? problem : meanings[known as keyof typeof meanings](place);
}

/** Whether a statement failed since the desk's tables are not there. */
export function isMissingTable(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false;
  return (
    codeOf(problem) === '42P01' ||
    codeOf(problem) === '3F000' ||
    problem.message.startsWith('no such table')
  );
}

function codeOf(problem: unknown): string | null {
  if (!(problem instanceof Error)) return null;
  const code = (problem as { code?: unknown }).code;
  return typeof code === 'string' ? code : null;
}

const meanings = {
  SQLITE_BUSY: busy,
  SQLITE_LOCKED: busy,
  '55P03': busy,
  '40001': busy,
  '40P01': busy,
  SQLITE_NOTADB: notADesk,
  SQLITE_CORRUPT: (place: string) =>
    storage(
      'damaged',
      text(`The desk at ${place} is damaged.`, `案场数据 ${place} 已损坏。`),
      text(
        'Put a copy of the file in its place that was made before, and keep this one aside.',
        '请先把这个文件另存，再换回以前备份的文件。',
      ),
    ),
  SQLITE_FULL: full,
  ENOSPC: full,
  '53100': full,
  SQLITE_READONLY: notWritable,
  SQLITE_CANTOPEN: notWritable,
  SQLITE_IOERR: notWritable,
  EACCES: notWritable,
  EEXIST: notWritable,
  EISDIR: notWritable,
  ENOTDIR: notWritable,
  '42501': notWritable,
  ECONNREFUSED: outOfReach,
  ECONNRESET: outOfReach,
  ENOTFOUND: outOfReach,
  EAI_AGAIN: outOfReach,
  ETIMEDOUT: outOfReach,
  ENOENT: outOfReach,
  '57P01': outOfReach,
  '57P03': outOfReach,
  '08006': outOfReach,
  '28P01': outOfReach,
  '28000': outOfReach,
  '3D000': outOfReach,
} as const;

function busy(): UserError {
  return conflict(
    text('The desk stayed busy: another terminal holds it.', '案场正忙：另一台终端正在写入。'),
    text('Nothing was changed; type it again.', '什么都没有改动，请再输入一次。'),
  );
}

export function notADesk(place: string): UserError {
  return storage(
    'not-a-desk',
    text(`${place} is not a desk.`, `${place} 不是案场数据。`),
    text(
      'Name another file with --db, or make a desk with: salesdesk init',
      '请用 --db 指定文件，或新建案场：salesdesk init',
    ),
  );
}

function full(place: string): UserError {
  return storage(
    'full',
    text(
      `The disk that holds ${place} is full; nothing was changed.`,
      `${place} 所在磁盘已满，什么都没有改动。`,
    ),
    text('Make room and type it again.', '请腾出空间后再试。'),
  );
}

function notWritable(place: string): UserError {
  return storage(
    'not-writable',
    text(`${place} cannot be opened for writing.`, `${place} 无法写入。`),
    text(
      'Look at the folder and its permissions, or name another with --db.',
      '请检查目录和权限，或用 --db 另指定。',
    ),
  );
}

function outOfReach(place: string): UserError {
  return storage(
    'out-of-reach',
    text(
      `The server of ${place} does not let us in or does not answer.`,
      `${place} 的服务器没有响应或拒绝连接。`,
    ),
    text(
      'Look at address, user and network, then type it again.',
      '请检查地址、用户和网络后再试。',
    ),
  );
}
