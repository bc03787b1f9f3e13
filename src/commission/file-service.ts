import { writeFile } from 'node:fs/promises';
import { notFound, refused, storage } from '../errors.ts';
import { text } from '../language.ts';

/**
 * Writes a text to a file and gives its length in bytes. Errors: `file.exists` unless forced, `file.not-found` for a
 * folder that is not there, `storage.not-writable`.
 */
export async function writeNewFile(name: string, content: string, force: boolean): Promise<number> {
  const data = Buffer.from(content, 'utf8');
  try {
    await writeFile(name, data, { flag: force ? 'w' : 'wx' });
  } catch (problem) {
    throw explained(problem, name);
  }
  return data.length;
}

function explained(problem: unknown, name: string): unknown {
  const code: unknown = problem instanceof Error && 'code' in problem ? problem.code : null;
  if (code === 'EEXIST') {
    return refused({
      code: 'file.exists',
      text: text(`${name} is there already.`, `${name} 已存在。`),
      hint: text('Choose another name, or add --force.', '请换一个文件名，或加上 --force。'),
    });
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return notFound(
      'file',
      text(`There is no folder for ${name}.`, `${name} 所在的文件夹不存在。`),
    );
  }
  return storage('not-writable', text(`${name} cannot be written.`, `无法写入 ${name}。`));
}
