// Who may import whom. Each rule says what to do when it is broken. Run it with `npm run floors`.
//
// A house with floors: a folder builds on those below it and knows nothing of those above. In a folder,
// a file's last word tells what it may do: types, command, service and store (`visit-store.ts` is a
// store too); every other file holds rules, and rules are pure.

const floors = [
  ['text'],
  ['money', 'calendar', 'spreadsheet', 'files'],
  ['db'],
  ['desk'],
  ['staff'],
  ['visitor'],
  ['queue'],
  ['deal'],
  ['commission'],
  ['tally'],
  ['report'],
  ['demo'],
];
const tools = floors.slice(0, 2).flat();
const rooms = floors.slice(4).flat();
const readers = ['tally', 'report', 'demo'];

// What a `queue next` can do without.
const heavyPackages = [
  'chinese-days',
  'cli-progress',
  'cli-table3',
  'csv-parse',
  'csv-stringify',
  'echarts',
  'env-paths',
  'exceljs',
  'inquirer',
  'libphonenumber-js',
  'nzh',
  'pg',
  'pinyin-pro',
];
const terminalPackages = ['chalk', 'cli-table3', 'inquirer', 'cli-progress'];
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
const folder = (names) => `^src/${anyOf(names)}/`;
const packages = (names) => `(?:^|/)node_modules/${anyOf(names)}/`;
const fileOf = (...kinds) => `[/-]${anyOf(kinds)}\\.ts$`;
const edge = '^src/(?:main|program|context|run|shell)\\.ts$';

/** One rule a floor: nothing of it leads upwards, or sideways to a neighbour on the same floor. */
const noWayUp = floors.flatMap((floor, height) =>
  floor.map((room) => {
    const above = [...floor.filter((other) => other !== room), ...floors.slice(height + 1).flat()];
    return {
      name: `${room}-builds-on-floors-below`,
      severity: 'error',
      comment:
        `${room} knows nothing of ${above.join(', ')}: move what both need down, ` +
        'or let the upper folder call this one and hand over what it knows.',
      from: { path: folder([room]) },
      to: { path: above.length > 0 ? folder(above) : '^$' },
    };
  }),
);

export default {
  forbidden: [
    ...noWayUp,
    {
      name: 'one-door-into-a-room',
      severity: 'error',
      comment:
        "Of another folder use service.ts and types.ts only: let its service do what you need. (Its types may give what you're after.)",
      from: { path: '^src/([^/]+)/', pathNot: folder(readers) },
      to: {
        path: folder(['desk', ...rooms]),
        pathNot: ['^src/$1/', '^src/[^/]+/(?:service|types)\\.ts$'],
      },
    },
    {
      name: 'readers-use-stores-too',
      severity: 'error',
      comment:
        'Of lower folders, tally and report use service.ts, types.ts and stores, nothing else.',
      from: { path: `^src/(${anyOf(readers)})/` },
      to: {
        path: folder(['desk', ...rooms]),
        pathNot: ['^src/$1/', '^src/[^/]+/(?:service|types)\\.ts$', fileOf('store')],
      },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment:
        'Rules decide from facts that they are given: let the service load them (or call the file …-service.ts or …-store.ts when that is what it is).',
      from: {
        path: folder([...tools, ...rooms]),
        pathNot: [
          fileOf('command', 'service', 'store', 'view', 'types'),
          '^src/files/',
          '^src/report/',
          '^src/demo/',
        ],
      },
      to: {
        path: [
          '^src/(?:db|files|terminal)/',
          edge,
          fileOf('store'),
          packages(['kysely', 'better-sqlite3', 'pg']),
        ],
      },
    },
    {
      name: 'rules-need-no-machine',
      severity: 'error',
      comment:
        'Rules have no files, processes or network: take the bytes or the answer as an argument. (node:buffer is only a kind of data.)',
      from: {
        path: folder([...tools, ...rooms]),
        pathNot: [
          fileOf('command', 'service', 'store'),
          '^src/files/',
          '^src/report/',
          '^src/demo/',
        ],
      },
      to: { dependencyTypes: ['core'], pathNot: '^(?:node:)?buffer$' },
    },
    {
      name: 'types-are-nouns',
      severity: 'error',
      comment: 'types.ts holds nouns: what works with them stands in another file.',
      from: { path: `^src/${anyOf(rooms)}/types\\.ts$` },
      to: { path: [fileOf('store', 'service', 'command'), '^src/terminal/', edge] },
    },
    {
      name: 'sql-in-stores',
      severity: 'error',
      comment:
        'SQL stands in store.ts and db/: give the store a function with a name for what you ask. (`import type` of a transaction is fine in services and in desk/.)',
      from: { path: '^src/', pathNot: [fileOf('store'), '^src/db/'] },
      to: {
        path: packages(['kysely', 'better-sqlite3', 'pg']),
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'databases-open-in-db',
      severity: 'error',
      comment: 'Which database it is and how it opens is for db/ alone: ask context.openDesk().',
      from: { path: '^src/', pathNot: ['^src/db/', '^src/desk/'] },
      to: { path: '^src/db/', pathNot: '^src/db/(?:schema|rows)\\.ts$' },
    },
    {
      name: 'terminal-at-the-edge',
      severity: 'error',
      comment:
        'What people see is made in command.ts, views and terminal/: return the facts and a Text.',
      from: {
        path: '^src/[^/]+/',
        pathNot: [fileOf('command', 'view'), '^src/terminal/', '^src/demo/'],
      },
      to: { path: ['^src/terminal/', packages([...terminalPackages, 'commander'])] },
    },
    {
      name: 'terminal-libraries-in-terminal',
      severity: 'error',
      comment: 'Colours, tables and prompts come from src/terminal/: add there what it lacks.',
      from: { path: '^src/', pathNot: ['^src/terminal/', edge, fileOf('command', 'view')] },
      to: { path: packages(terminalPackages) },
    },
    {
      name: 'terminal-knows-no-room',
      severity: 'error',
      comment: 'terminal/ prints whatever it is given: hand it a view of what it should show.',
      from: { path: '^src/terminal/' },
      to: { path: [folder(['db', 'desk', ...rooms]), edge] },
    },
    {
      name: 'only-commands-know-the-context',
      severity: 'error',
      comment: 'Only command.ts sees the context: take what you need of it as an argument.',
      from: { path: '^src/[^/]+/', pathNot: [fileOf('command'), '^src/demo/'] },
      to: { path: edge },
    },
    {
      name: 'heavy-packages-when-needed',
      severity: 'error',
      comment:
        "Load it where it is used: const { … } = await import('…'). A queue next must not wait for it.",
      from: { path: '^src/' },
      to: {
        path: packages(heavyPackages),
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
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
      from: { path: '^src/main\\.ts$' },
      to: { path: '^src/', reachable: false },
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
