/** The reports of the two test runners: how many tests passed, and which took longest. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './project.ts';

/** Where Vitest writes its report. */
export const VITEST = '.cache/vitest.json';
/** Where Playwright writes its own: see `playwright.config.ts`. */
export const PLAYWRIGHT = '.cache/playwright.json';

/** One test that ran. */
interface TimedTest {
  readonly name: string;
  readonly milliseconds: number;
}

/** What a runner reported. */
export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly tests: readonly TimedTest[];
}

// The shapes are those that the runners document.
interface VitestReport {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly testResults?: readonly {
    readonly name: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly duration?: number;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}
interface Suite {
  readonly file: string;
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly results: readonly { readonly duration: number }[] }[];
  }[];
  readonly suites?: readonly Suite[];
}
interface PlaywrightReport {
  readonly stats?: { readonly expected?: number; readonly unexpected?: number; readonly flaky?: number };
  readonly suites?: readonly Suite[];
}

/** A report that a runner wrote; empty when it wrote none. */
function read(file: string, folder = root): unknown {
  return existsSync(join(folder, file)) ? JSON.parse(readFileSync(join(folder, file), 'utf8')) : {};
}

/** The tests that Vitest saw fail in a folder, a line each: their file, their name, and the beginning of what they say. */
export function failures(folder: string): readonly string[] {
  const { testResults = [] } = read(VITEST, folder) as VitestReport;
  return testResults.flatMap(({ name, message = '', assertionResults }) => {
    const file = relative(folder, name);
    const red = assertionResults.filter(({ status }) => status === 'failed');
    // A file that cannot be loaded has no test to fail.
    if (red.length === 0) return message === '' ? [] : [`  ${file} : ${message.split('\n')[0] ?? ''}`];
    return red.map(
      ({ fullName, failureMessages = [] }) =>
        `  ${file} : ${fullName}\n    ${(failureMessages[0] ?? '').split('\n')[0]?.slice(0, 300) ?? ''}`,
    );
  });
}

function testsOf({ file, specs = [], suites = [] }: Suite): readonly TimedTest[] {
  const own = specs.map(({ title, tests }) => ({
    name: `${file} : ${title}`,
    milliseconds: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
  }));
  return [...own, ...suites.flatMap(testsOf)];
}

/** What both runners reported, together. */
export function readReports(): Report {
  const unit = read(VITEST) as VitestReport;
  const { stats = {}, suites = [] } = read(PLAYWRIGHT) as PlaywrightReport;
  const units = (unit.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, duration = 0 }) => ({ name: fullName, milliseconds: duration })),
  );
  return {
    passed: (unit.numPassedTests ?? 0) + (stats.expected ?? 0),
    failed: (unit.numFailedTests ?? 0) + (stats.unexpected ?? 0) + (stats.flaky ?? 0),
    tests: [...units, ...suites.flatMap(testsOf)],
  };
}

/** The tests that took longest, as lines. */
export function slowest({ tests }: Report, count: number): readonly string[] {
  return tests
    .toSorted((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, count)
    .map(({ name, milliseconds }) => `${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${name}`);
}
