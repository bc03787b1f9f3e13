/** Exports: the nouns' rows in files of three formats, their manifests, and what was changed in a file that comes back. */
export { checkFree, newFile, type Written } from '../files/write.ts';
export { cellChangeNames } from './names.ts';
export { nounNamed, type NounName } from './nouns.ts';
export {
  exportRows,
  exportToFile,
  type FileExport,
  type FileWanted,
  type Wanted,
} from './export-service.ts';
export type { Days, Format, Noun, Put } from './types.ts';
export { verifyFile, type Verification } from './verify-service.ts';
