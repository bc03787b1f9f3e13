/** What files say to people, in both languages, each naming the path as it was typed. */
import { notFound, refused, storage, usage, type UserError } from '../errors.ts';
import { text } from '../language.ts';

const lookAtFolder = text('Look at the folder and its permissions.', '请检查目录和权限。');

export const problems = {
  noFile: (file: string) =>
    notFound(
      'file',
      text(`There is no ${file}.`, `找不到 ${file}。`),
      text('Check the name and the folder you are in.', '请核对文件名和当前目录。'),
    ),
  noFolder: (folder: string) =>
    notFound('file', text(`There is no folder ${folder}.`, `没有目录 ${folder}。`), lookAtFolder),
  aFolder: (file: string) =>
    usage(text(`${file} is a folder, not a file.`, `${file} 是目录，不是文件。`)),
  noRegularFile: (file: string) =>
    usage(
      text(`${file} is a pipe or a device, not a file.`, `${file} 是管道或设备，不是文件。`),
      text('For standard input type - instead.', '要从标准输入读取，请改用 -。'),
    ),
  tooLarge: (file: string) =>
    usage(
      text(`${file} is larger than 200 MB; split it.`, `${file} 超过 200 MB，请拆成几个文件。`),
    ),
  inputTaken: () =>
    usage(
      text('Commands are read from standard input here.', '这里的标准输入用于读取命令。'),
      text('Name a file.', '请指定文件。'),
    ),
  aDisk: (file: string) => usage(text(`${file} is a disk.`, `${file} 是磁盘设备。`)),
  aDesk: (file: string) =>
    usage(
      text(`${file} is a desk, or belongs to one.`, `${file} 是案场数据文件。`),
      text('Name another file.', '请指定其他文件。'),
    ),
  exists: (file: string) =>
    refused({
      code: 'file.exists',
      text: text(`${file} is there already; it was not touched.`, `${file} 已存在，没有改动。`),
      hint: text(
        'Name another file, or write over this one with --force.',
        '请另取文件名，或加 --force 覆盖。',
      ),
    }),
  full: (file: string) =>
    storage(
      'full',
      text(
        `The disk is full; ${file} was not written and nothing is left of it.`,
        `磁盘已满，${file} 没有写成，也没有留下残缺文件。`,
      ),
      text('Make room and type it again.', '请腾出空间后再试。'),
    ),
  notWritable: (file: string) =>
    storage('not-writable', text(`${file} cannot be written.`, `无法写入 ${file}。`), lookAtFolder),
  notReadable: (file: string) =>
    storage('not-readable', text(`${file} cannot be read.`, `无法读取 ${file}。`)),
} satisfies Record<string, (file: string) => UserError>;

/** What the system calls it: `ENOENT`, `EACCES`, …; null for what is no system error. */
export function systemCode(problem: unknown): string | null {
  const code: unknown = problem instanceof Error && 'code' in problem ? problem.code : null;
  return typeof code === 'string' && /^E[A-Z]+$/.test(code) ? code : null;
}
