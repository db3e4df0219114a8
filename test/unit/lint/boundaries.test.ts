import { describe, expect, test } from 'vitest';
import { NETWORK_GLOBALS, violations } from '../../lint/boundaries.ts';
import { usesOf } from '../../lint/imports-of.ts';

const check = (file: string, source: string) => violations(file, usesOf(file, source, NETWORK_GLOBALS));

describe('the boundaries let through', () => {
  test.each([
    ['db/domain/criteria/a.ts', "import * as z from 'zod'; import { b } from '../verdict.ts';"],
    [
      'db/study/a.ts',
      "import fs from 'node:fs'; import D from 'better-sqlite3'; import { x } from '../domain/errors.ts';",
    ],
    [
      'electron/a.ts',
      "import { app } from 'electron'; import { contract } from '../db/contract.ts'; import p from 'path';",
    ],
    ['electron/preload.ts', "import { ipcRenderer } from 'electron'; import type { X } from './channels.ts';"],
    [
      'renderer/a.tsx',
      "import { useState } from 'react'; import './a.css'; import { E } from '../db/domain/errors.ts';",
    ],
    [
      'renderer/b/c.ts',
      "import { type Output } from '../../db/contract.ts'; type T = import('../../electron/channels.ts').X;",
    ],
    [
      'test/unit/a.test.ts',
      "import http from 'node:http'; import { x } from '../../db/study/study.ts'; await fetch('x');",
    ],
    ['db/a.ts', 'const o = { fetch: 2 }; o.fetch; class A { fetch() {} }'],
  ])('%s: %s', (file, source) => expect(check(file, source)).toEqual([]));
});

describe('the boundaries stop', () => {
  test.each([
    ['db/domain/a.ts', "import fs from 'node:fs';"],
    ['db/domain/a.ts', "import type { Stats } from 'fs';"],
    ['db/domain/a.ts', "import { open } from '../study/study.ts';"],
    ['db/domain/a.ts', "import type { Engine } from '../engine.ts';"],
    ['db/a.ts', "import { app } from 'electron';"],
    ['db/a.ts', "import { useState } from 'react';"],
    ['db/a.ts', "import type { X } from '../electron/channels.ts';"],
    ['electron/a.ts', "import { createEngine } from '../db/engine.ts';"],
    ['electron/a.ts', "import { StratumError } from '../db/domain/errors.ts';"],
    ['electron/a.ts', "import { x } from '../renderer/api.ts';"],
    ['electron/a.ts', "import { build } from './dev/build.ts';"],
    ['electron/preload.ts', "import { calls } from './channels.ts';"],
    ['electron/preload.ts', "import fs from 'node:fs';"],
    ['renderer/a.ts', "import { contract } from '../db/contract.ts';"],
    ['renderer/a.ts', "import { type Output, contract } from '../db/contract.ts';"],
    ['renderer/a.ts', "export { calls } from '../electron/channels.ts';"],
    ['renderer/a.ts', "import { ipcRenderer } from 'electron';"],
    ['renderer/a.ts', "const fs = await import('node:fs');"],
    ['renderer/a.ts', "const path = require('path');"],
    ['renderer/a.ts', "export * from '../db/engine.ts';"],
    ['renderer/a.ts', 'await import(name);'],
    ['somewhere/a.ts', ''],
  ])('%s: %s', (file, source) => expect(check(file, source)).toHaveLength(1));
});

describe('nothing of the product reaches a network', () => {
  test.each([
    ['db/a.ts', "import http from 'node:http';"],
    ['db/a.ts', "import net from 'net';"],
    ['electron/a.ts', "import { lookup } from 'dns/promises';"],
    ['electron/a.ts', "const { open } = await import('node:inspector');"],
    ['electron/dev/a.mjs', "import https from 'node:https';"],
    ['db/a.ts', "await fetch('https://x');"],
    ['electron/a.ts', "globalThis.fetch('https://x');"],
    ['renderer/a.ts', "new WebSocket('wss://x');"],
    ['renderer/a.ts', 'const send = window.fetch;'],
  ])('%s: %s', (file, source) => expect(check(file, source)).toEqual([expect.stringContaining('network')]));
});

test('a breach is told with its file and line', () => {
  expect(check('db/a.ts', "\n\nimport { app } from 'electron';")).toEqual([
    'db/a.ts:3 imports electron, which db may not.',
  ]);
});

test('a file that cannot be parsed is an error, not a file without imports', () => {
  expect(() => usesOf('db/a.ts', 'import {', NETWORK_GLOBALS)).toThrow('cannot be parsed');
});
