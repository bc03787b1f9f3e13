// Who may import whom. Each rule says what to do when it is broken. Run it with `npm run floors`;
// test/floors.test.ts plants an offender for every rule and sees it caught.
//
// A house of two storeys: commands/ above, the domain library below it, and one stair between them: the doors
// (index.ts) of the rooms. A room builds on those below it and knows nothing of those above. In a room, a file's last
// word tells what it may do: service, query, store (`visit-store.ts` is a store too); every other file holds rules,
// and rules are pure.

const words = ['errors', 'ids', 'language', 'reason'];
const ground = ['money', 'calendar', 'text', 'files', 'spreadsheet'];
// Lowest first; a room may use all that stand before it.
const rooms = [
  ...['db', 'desk', 'approval', 'staff', 'visitor', 'appointment', 'queue', 'deal', 'credit'],
  ...['commission', 'note', 'stock', 'checklist', 'meeting', 'case', 'people', 'task', 'tally'],
  ...['export', 'report'],
];
const doors = rooms.filter((room) => room !== 'db');

// What a `queue next` can do without.
const heavyPackages = [
  'better-sqlite3',
  'chinese-days',
  'cli-progress',
  'cli-table3',
  'csv-parse',
  'csv-stringify',
  'echarts',
  'env-paths',
  'exceljs',
  'figlet',
  'inquirer',
  'libphonenumber-js',
  'nzh',
  'opencc-js',
  'pg',
  'pinyin-pro',
];
const databasePackages = ['kysely', 'better-sqlite3', 'pg'];
const terminalPackages = ['chalk', 'cli-table3', 'inquirer', 'cli-progress', 'commander', 'figlet'];
const toolPackages = [
  '@types',
  '@vitest',
  'dependency-cruiser',
  'esbuild',
  'eslint',
  'fast-check',
  'knip',
  'playwright-core',
  'prettier',
  'typescript',
  'typescript-eslint',
  'vitest',
];

const anyOf = (names) => `(?:${names.join('|')})`;
const folder = (...names) => `^src/${anyOf(names)}/`;
const packages = (names) => `(?:^|/)node_modules/${anyOf(names)}/`;
const kinds = (...names) => `[/-]${anyOf(names)}\\.ts$`;
const wordFiles = `^src/${anyOf(words)}\\.ts$`;

/** One rule a room: nothing of it leads upwards. */
const noWayUp = rooms.slice(0, -1).map((room, height) => ({
  name: `${room}-builds-on-rooms-below`,
  severity: 'error',
  comment:
    `${room} knows nothing of ${rooms.slice(height + 1).join(', ')}: move what both need down, ` +
    'or let the upper room call this one and hand over what it knows.',
  from: { path: folder(room) },
  to: { path: folder(...rooms.slice(height + 1)) },
}));

export default {
  forbidden: [
    {
      name: 'words-stand-on-nothing',
      severity: 'error',
      comment:
        'errors.ts, ids.ts, language.ts and reason.ts are what all else is said with: they know each other only.',
      from: { path: wordFiles },
      to: { path: '^src/', pathNot: wordFiles },
    },
    {
      name: 'ground-knows-no-room',
      severity: 'error',
      comment: 'The ground serves every room: hand it the values that it works on.',
      from: { path: folder(...ground) },
      to: { path: folder(...rooms) },
    },
    ...noWayUp,
    {
      name: 'no-stair-up',
      severity: 'error',
      comment:
        'The domain library does not know that a command line or a terminal exists: return the facts and a Text.',
      from: { path: [wordFiles, '^src/index\\.ts$', folder(...ground, ...rooms)] },
      to: { path: [folder('commands', 'terminal'), packages(terminalPackages)] },
    },
    {
      name: 'one-door-into-a-room',
      severity: 'error',
      comment:
        'Of another room use index.ts only, its door: let a use case do what you need, or add one to the door.',
      from: { path: '^src/(?:([^/]+)/|index\\.ts$)' },
      to: { path: folder(...doors), pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'doors-hand-out-no-store',
      severity: 'error',
      comment:
        'A door names use cases, types and names: give what is asked for a function in query.ts or service.ts. (Types of a store are fine.)',
      from: { path: `${folder(...doors)}index\\.ts$` },
      to: { path: kinds('store'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment:
        'Rules decide from facts that they are given: let the service load them (or call the file …-service.ts, …-query.ts or …-store.ts when that is what it is).',
      from: {
        path: folder(...ground, ...doors),
        pathNot: [kinds('service', 'query', 'store', 'index', 'open'), folder('files')],
      },
      to: {
        path: [folder('db'), kinds('store'), packages(databasePackages)],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rules-need-no-machine',
      severity: 'error',
      comment:
        'Rules have no files, processes or network: take the bytes or the answer as an argument. (node:buffer is only a kind of data.)',
      from: {
        path: folder(...ground, ...doors),
        pathNot: [kinds('service', 'query', 'store'), folder('files')],
      },
      to: { dependencyTypes: ['core'], pathNot: '^(?:node:)?(?:buffer|crypto)$' },
    },
    {
      name: 'types-are-nouns',
      severity: 'error',
      comment: 'types.ts holds nouns: what works with them stands in another file.',
      from: { path: `${folder(...doors)}types\\.ts$` },
      to: { path: kinds('store', 'service', 'query') },
    },
    {
      name: 'sql-in-stores',
      severity: 'error',
      comment:
        'SQL stands in store.ts and db/: give the store a function with a name for what you ask. (`import type` of a transaction is fine.)',
      from: { path: '^src/', pathNot: [kinds('store'), folder('db')] },
      to: { path: packages(databasePackages), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'databases-open-in-db',
      severity: 'error',
      comment:
        'Which database it is and how it opens is for db/ and desk/ alone: ask openDesk(). (Tables, pages of rows and next numbers serve stores and services.)',
      from: { path: '^src/', pathNot: folder('db', 'desk') },
      to: { path: folder('db'), pathNot: '^src/db/(?:schema|rows|pages)\\.ts$' },
    },
    {
      name: 'commands-know-no-database',
      severity: 'error',
      comment:
        'A command types, asks and shows: what it needs of the desk is a use case of a room.',
      from: { path: folder('commands', 'terminal') },
      to: { path: [folder('db'), packages(databasePackages)] },
    },
    {
      name: 'terminal-knows-no-room',
      severity: 'error',
      comment: 'terminal/ prints whatever it is given: hand it a view of what it should show.',
      from: { path: folder('terminal') },
      to: { path: [folder(...rooms, 'commands'), '^src/index\\.ts$'] },
    },
    {
      name: 'terminal-is-for-commands',
      severity: 'error',
      comment: 'Colours, tables and prompts come from src/terminal/: add there what it lacks.',
      from: { path: '^src/', pathNot: [folder('terminal'), '^src/commands/'] },
      to: { path: packages(terminalPackages) },
    },
    {
      name: 'commands-use-doors-not-the-library',
      severity: 'error',
      comment:
        "src/index.ts is for other programs: a command takes what it needs of each room's own door, and waits for no other.",
      from: { path: folder('commands') },
      to: { path: '^src/index\\.ts$' },
    },
    {
      name: 'heavy-packages-when-needed',
      severity: 'error',
      comment:
        "Load it where it is used: const { … } = await import('…'). A queue next must not wait for it.",
      from: { path: '^src/', pathNot: '^src/db/(?:sqlite|postgres)\\.ts$' },
      to: { path: packages(heavyPackages), dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      comment:
        'The product runs without its tests and fixtures: read a data file by its path, or move the code to src/.',
      from: { path: '^(?:src|bin)/' },
      to: { path: '^(?:test|fixtures|bench)/' },
    },
    {
      name: 'no-tools-in-the-product',
      severity: 'error',
      comment: 'This package builds or tests the product and is not part of it.',
      from: { path: '^(?:src|bin)/' },
      to: { path: packages(toolPackages) },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Move what both files need to a third, or hand it over as an argument.',
      from: { path: '^(?:src|test)/' },
      to: { circular: true },
    },
    {
      name: 'no-dead-wood',
      severity: 'error',
      comment: 'Nothing of the program leads here: call it from a command or remove it.',
      from: { path: '^src/(?:commands/main|index)\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(?:commands/main|index)\\.ts$', reachable: false },
    },
    {
      name: 'only-declared-packages',
      severity: 'error',
      comment: 'Name the package in package.json, or correct the path.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'everything-is-there',
      severity: 'error',
      comment: 'There is no such file or package.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^\\.\\./dist/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
};
